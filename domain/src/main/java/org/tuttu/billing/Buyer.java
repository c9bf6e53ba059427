package org.tuttu.billing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.tuttu.billing.selfservice.PartyRow;

/** Whom an invoice is made out to, as it was that day. */
@Embeddable
public class Buyer {

  @Column(name = "buyer_name", nullable = false)
  private String name;

  @Column(name = "buyer_business_id")
  private String businessId;

  @Column(name = "buyer_street")
  private String street;

  @Column(name = "buyer_street2")
  private String street2;

  @Column(name = "buyer_postal_code")
  private String postalCode;

  @Column(name = "buyer_city")
  private String city;

  @Column(name = "buyer_country")
  private String country;

  protected Buyer() {}

  Buyer(PartyRow party) {
    name = party.name();
    businessId = party.businessId();
    street = party.street();
    street2 = party.street2();
    postalCode = party.postalCode();
    city = party.city();
    country = party.country();
  }

  PartyRow row() {
    return new PartyRow(name, businessId, null, street, street2, postalCode, city, country);
  }
}
