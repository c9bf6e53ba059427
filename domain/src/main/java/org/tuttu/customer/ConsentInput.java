package org.tuttu.customer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.tuttu.customer.selfservice.ConsentChannel;
import org.tuttu.customer.selfservice.ConsentPurpose;
import org.tuttu.shared.Line;
import org.tuttu.shared.Prose;

/**
 * That a customer agrees to be contacted, or no longer does.
 *
 * @param key    given by the form: the same submission twice is one
 * @param source how we know
 */
public record ConsentInput(
    @NotBlank @Line @Size(max = 100) String key, @NotNull ConsentPurpose purpose, @NotNull ConsentChannel channel, boolean given, @NotNull ConsentSource source,
    @Prose @Size(max = 1000) String note) {

  String cleanNote() {
    return note == null || note.isBlank() ? null : note.strip();
  }
}
