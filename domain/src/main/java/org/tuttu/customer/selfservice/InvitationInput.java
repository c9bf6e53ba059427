package org.tuttu.customer.selfservice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.tuttu.identity.CustomerRight;
import org.tuttu.shared.Language;
import org.tuttu.shared.Line;

/** Whom to invite, with what rights, in which language. */
public record InvitationInput(@NotBlank @Line @Email @Size(max = 254) String email, @NotNull @Valid AccessInput access, @NotNull Language language) {

  /** With the same right for all accounts. */
  public InvitationInput(String email, CustomerRight right, Language language) {
    this(email, AccessInput.toAll(right), language);
  }
}
