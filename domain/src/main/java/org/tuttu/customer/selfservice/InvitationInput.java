package org.tuttu.customer.selfservice;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.tuttu.identity.CustomerRight;
import org.tuttu.shared.Language;
import org.tuttu.shared.Line;

/** Whom to invite, with what right, in which language. */
public record InvitationInput(@NotBlank @Line @Email @Size(max = 254) String email, @NotNull CustomerRight right, @NotNull Language language) {}
