package org.tuttu.ordering;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.tuttu.ordering.selfservice.DeliveryWish;
import org.tuttu.shared.FieldChange;

/** Where an order goes, what the customer wishes about that, and what they call it. */
@Embeddable
class OrderTerms {

  private String reference;

  @Embedded
  private Delivery delivery;

  @Column(name = "delivery_note")
  private String deliveryNote;

  @Column(name = "delivery_day")
  private LocalDate deliveryDay;

  protected OrderTerms() {}

  OrderTerms(String reference, Delivery delivery, DeliveryWish wish) {
    this.reference = reference == null || reference.isBlank() ? null : reference.strip();
    this.delivery = delivery;
    deliveryNote = wish.note();
    deliveryDay = wish.day();
  }

  /** As asked for; without an address where they were. */
  OrderTerms with(ChangedOrder changed) {
    return new OrderTerms(changed.reference(), changed.delivery() == null ? delivery : new Delivery(changed.delivery()), changed.wish());
  }

  /** From here to there. */
  List<FieldChange> differences(OrderTerms other) {
    return Stream.of(
            new FieldChange("delivery", Objects.toString(delivery, null), Objects.toString(other.delivery, null)),
            new FieldChange("reference", reference, other.reference),
            new FieldChange("deliveryNote", deliveryNote, other.deliveryNote),
            new FieldChange("deliveryDay", Objects.toString(deliveryDay, null), Objects.toString(other.deliveryDay, null)))
        .filter(change -> !Objects.equals(change.before(), change.after())).toList();
  }

  /** For people of any language: lines have names, the rest speaks for itself. */
  static String described(FieldChange change) {
    String what = Set.of("delivery", "reference", "deliveryNote", "deliveryDay").contains(change.field()) ? "" : change.field() + ": ";
    return what + Objects.toString(change.before(), "–") + " → " + Objects.toString(change.after(), "–");
  }
}
