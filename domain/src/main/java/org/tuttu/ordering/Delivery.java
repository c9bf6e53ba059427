package org.tuttu.ordering;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tuttu.ordering.selfservice.DeliveryAddress;
import org.tuttu.shared.RuleViolated;

/** Where an order goes, kept with it: a later change of the customer's address does not move it. */
@Embeddable
class Delivery {

  @Column(name = "delivery_recipient")
  private String recipient;

  @Column(name = "delivery_street")
  private String street;

  @Column(name = "delivery_street2")
  private String street2;

  @Column(name = "delivery_postal_code")
  private String postalCode;

  @Column(name = "delivery_city")
  private String city;

  @Column(name = "delivery_country")
  private String country;

  protected Delivery() {}

  Delivery(DeliveryAddress address) {
    if (address == null || isBlank(address.street()) || isBlank(address.city()) || isBlank(address.country())) {
      throw new RuleViolated("order.delivery-missing");
    }
    recipient = address.recipient();
    street = address.street();
    street2 = address.street2();
    postalCode = address.postalCode();
    city = address.city();
    country = address.country();
  }

  /** On one line, for the history. */
  @Override
  public String toString() {
    return Stream.of(recipient, street, street2, Stream.of(postalCode, city).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" ")), country)
        .filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(", "));
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
