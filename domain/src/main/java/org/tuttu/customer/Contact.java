package org.tuttu.customer;

import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;
import org.tuttu.customer.selfservice.CustomerKind;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;

/** A person at an organisation. */
@Entity
@Table(name = "contacts")
public class Contact {

  @Id
  @GeneratedValue(generator = "contacts_seq")
  @SequenceGenerator(name = "contacts_seq", sequenceName = "contacts_seq", allocationSize = 50)
  private Long id;

  @Version
  private long version;

  @ManyToOne(fetch = LAZY, optional = false)
  @JoinColumn(name = "customer_id")
  private Customer customer;

  private String name;

  @Column(name = "job_title")
  private String jobTitle;

  private EmailAddress email;
  private Phone phone;

  protected Contact() {}

  /** @throws RuleViolated at a person */
  Contact(Customer customer, ContactInput input) {
    if (customer.kind() == CustomerKind.PERSON) {
      throw new RuleViolated("contact.only-at-organisations");
    }
    this.customer = customer;
    take(input);
  }

  public Long id() {
    return id;
  }

  String name() {
    return name;
  }

  void requireVersion(long seen, ContactInput wanted) {
    if (seen != version) {
      throw new StaleData(new Contact(customer, wanted).values().changesTo(values()));
    }
  }

  void change(ContactInput input) {
    take(input);
  }

  private void take(ContactInput input) {
    name = FieldValues.text(input.name());
    jobTitle = FieldValues.text(input.jobTitle());
    email = EmailAddress.orNull(input.email());
    phone = Phone.orNull(input.phone(), customer.country());
  }

  boolean isSameAs(Contact other) {
    return name.equals(other.name) && Objects.equals(email, other.email);
  }

  FieldValues values() {
    return FieldValues.none().with("name", name).with("jobTitle", jobTitle).with("email", email).with("phone", phone == null ? null : phone.e164());
  }
}
