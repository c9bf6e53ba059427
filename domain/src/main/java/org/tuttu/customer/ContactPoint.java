package org.tuttu.customer;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.tuttu.customer.selfservice.ContactPointInput;
import org.tuttu.customer.selfservice.ContactPointKind;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;

/** One way to reach a customer: an e-mail address, a telephone number in the form of E.164, or a web address. */
@Entity
@Table(name = "contact_points")
public class ContactPoint {

  @Id
  @GeneratedValue(generator = "contact_points_seq")
  @SequenceGenerator(name = "contact_points_seq", sequenceName = "contact_points_seq", allocationSize = 50)
  private Long id;

  @Version
  private long version;

  @ManyToOne(fetch = LAZY, optional = false)
  @JoinColumn(name = "customer_id")
  private Customer customer;

  @Enumerated(STRING)
  private ContactPointKind kind;

  private String value;
  private String label;
  private boolean preferred;

  protected ContactPoint() {}

  ContactPoint(Customer customer, ContactPointInput input) {
    this.customer = customer;
    this.kind = input.kind();
    this.value = normalised(input, customer.country());
    this.label = FieldValues.text(input.label());
  }

  public Long id() {
    return id;
  }

  public ContactPointKind kind() {
    return kind;
  }

  public String value() {
    return value;
  }

  public boolean isPreferred() {
    return preferred;
  }

  public void requireVersion(long seen, FieldValues wanted) {
    if (seen != version) {
      throw new StaleData(wanted.changesTo(values()));
    }
  }

  void change(ContactPointInput input) {
    if (input.kind() != kind) {
      throw RuleViolated.at("kind", "contact-point.kind-is-fixed");
    }
    value = normalised(input, customer.country());
    label = FieldValues.text(input.label());
  }

  void prefer(boolean chosen) {
    preferred = chosen;
  }

  boolean hasValueOf(ContactPoint other) {
    return kind == other.kind && value.equalsIgnoreCase(other.value);
  }

  public FieldValues values() {
    return FieldValues.none().with("kind", kind).with("value", value).with("label", label).with("preferred", preferred);
  }

  public static FieldValues valuesOf(ContactPointInput input, String country) {
    return FieldValues.none().with("kind", input.kind()).with("value", normalised(input, country)).with("label", FieldValues.text(input.label()))
        .with("preferred", input.preferred());
  }

  static ContactPointInput inputOf(FieldValues values) {
    return new ContactPointInput(
        ContactPointKind.valueOf(values.get("kind")), values.get("value"), values.get("label"), Boolean.parseBoolean(values.get("preferred")));
  }

  private static String normalised(ContactPointInput input, String country) {
    try {
      return switch (input.kind()) {
        case EMAIL -> EmailAddress.of(input.value()).value();
        case PHONE -> Phone.of(input.value(), country).e164();
        case WEB -> WebAddress.of(input.value()).value();
      };
    } catch (RuleViolated invalid) {
      throw RuleViolated.at("value", invalid.code());
    }
  }
}
