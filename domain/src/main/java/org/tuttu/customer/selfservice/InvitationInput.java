package org.tuttu.customer.selfservice;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import org.tuttu.identity.CustomerRight;
import org.tuttu.shared.Language;
import org.tuttu.shared.Line;

/** Whom to invite, with what right, in which language. */
public record InvitationInput(@NotBlank @Line @Email @Size(max = 254) String email, @NotNull CustomerRight right, @NotNull Language language) {

  /** @param right the name of a right, as a form gives it; an unknown one is as if none was chosen */
  public static InvitationInput of(String email, String right, Language language) {
    CustomerRight chosen = Arrays.stream(CustomerRight.values()).filter(known -> known.name().equals(right)).findFirst().orElse(null);
    return new InvitationInput(email, chosen, language);
  }
}
