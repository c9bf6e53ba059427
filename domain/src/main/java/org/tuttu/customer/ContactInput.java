package org.tuttu.customer;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.tuttu.shared.Line;

/** A person at an organisation, as a form gives them. */
public record ContactInput(
    @NotBlank @Line @Size(max = 200) String name, @Line @Size(max = 100) String jobTitle, @Line @Email @Size(max = 254) String email, @Line @Size(max = 40) String phone) {}
