package org.tuttu.customer;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.tuttu.customer.selfservice.AddressInput;
import org.tuttu.customer.selfservice.AddressKind;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;

/** Where a customer is, gets goods or gets invoices; it is valid from a day on, and until one when it has ended. */
@Entity
@Table(name = "addresses")
public class Address {

  @Id
  @GeneratedValue(generator = "addresses_seq")
  @SequenceGenerator(name = "addresses_seq", sequenceName = "addresses_seq", allocationSize = 50)
  private Long id;

  @Version
  private long version;

  @ManyToOne(fetch = LAZY, optional = false)
  @JoinColumn(name = "customer_id")
  private Customer customer;

  @Enumerated(STRING)
  private AddressKind kind;

  private String recipient;
  private String street;
  private String street2;

  @Column(name = "postal_code")
  private String postalCode;

  private String city;
  private String country;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "valid_until")
  private LocalDate validUntil;

  protected Address() {}

  Address(Customer customer, AddressInput input, LocalDate today) {
    this.customer = customer;
    this.validFrom = input.validFrom() == null ? today : input.validFrom();
    take(input);
  }

  public Long id() {
    return id;
  }

  public Customer customer() {
    return customer;
  }

  public AddressKind kind() {
    return kind;
  }

  /** The name above the street; null for the customer's own. */
  public String recipient() {
    return recipient;
  }

  public String street() {
    return street;
  }

  public String street2() {
    return street2;
  }

  public String postalCode() {
    return postalCode;
  }

  public String city() {
    return city;
  }

  /** The ISO 3166-1 alpha-2 code. */
  public String country() {
    return country;
  }

  public LocalDate validFrom() {
    return validFrom;
  }

  public boolean isValidOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
  }

  public void requireVersion(long seen, FieldValues wanted) {
    if (seen != version) {
      throw new StaleData(wanted.changesTo(values()));
    }
  }

  void change(AddressInput input) {
    requireOpen();
    if (input.validFrom() != null) {
      validFrom = input.validFrom();
    }
    take(input);
  }

  /** Sets the last day on which the address is valid. */
  void end(LocalDate lastDay) {
    requireEndable(lastDay);
    validUntil = lastDay;
  }

  /** It has not ended after all. */
  void reopen() {
    validUntil = null;
  }

  /** @throws RuleViolated when it has ended already, or would before it begins */
  public void requireEndable(LocalDate lastDay) {
    requireOpen();
    if (lastDay.isBefore(validFrom)) {
      throw RuleViolated.at("validUntil", "address.ends-before-it-begins", validFrom.toString());
    }
  }

  /** The address in a line. */
  public String label() {
    return street + ", " + (postalCode == null ? "" : postalCode + " ") + city;
  }

  public void requireOpen() {
    if (validUntil != null) {
      throw new RuleViolated("address.has-ended");
    }
  }

  private void take(AddressInput input) {
    kind = input.kind();
    recipient = FieldValues.text(input.recipient());
    street = FieldValues.text(input.street());
    street2 = FieldValues.text(input.street2());
    city = FieldValues.text(input.city());
    country = input.country();
    postalCode = postalCode(input);
  }

  private static String postalCode(AddressInput input) {
    return PostalCodes.of(FieldValues.text(input.postalCode()), input.country());
  }

  boolean isSameAs(Address other) {
    return validUntil == null && values().with("validFrom", null).equals(other.values().with("validFrom", null));
  }

  public FieldValues values() {
    return FieldValues.none().with("kind", kind).with("recipient", recipient).with("street", street).with("street2", street2)
        .with("postalCode", postalCode).with("city", city).with("country", country).with("validFrom", validFrom).with("validUntil", validUntil);
  }

  public static FieldValues valuesOf(AddressInput input) {
    return FieldValues.none().with("kind", input.kind()).with("recipient", FieldValues.text(input.recipient()))
        .with("street", FieldValues.text(input.street())).with("street2", FieldValues.text(input.street2()))
        .with("postalCode", postalCode(input)).with("city", FieldValues.text(input.city())).with("country", input.country())
        .with("validFrom", input.validFrom());
  }

  static AddressInput inputOf(FieldValues values) {
    return new AddressInput(
        AddressKind.valueOf(values.get("kind")), values.get("recipient"), values.get("street"), values.get("street2"), values.get("postalCode"),
        values.get("city"), values.get("country"), values.get("validFrom") == null ? null : LocalDate.parse(values.get("validFrom")));
  }
}
