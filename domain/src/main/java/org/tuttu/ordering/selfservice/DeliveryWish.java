package org.tuttu.ordering.selfservice;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.tuttu.shared.Prose;

/**
 * What the customer wishes about the delivery; a wish is no promise.
 *
 * @param note for whoever brings it; null for none
 * @param day  not before which it should come; null for any
 */
public record DeliveryWish(@Prose @Size(max = 500) String note, LocalDate day) {

  public static final DeliveryWish NONE = new DeliveryWish(null, null);

  public DeliveryWish {
    note = note == null || note.isBlank() ? null : note.strip();
  }
}
