package org.tuttu.customer;

import static jakarta.persistence.CascadeType.ALL;
import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.tuttu.customer.selfservice.AddressInput;
import org.tuttu.customer.selfservice.ChangeRow;
import org.tuttu.customer.selfservice.ContactPointInput;
import org.tuttu.customer.selfservice.CustomerKind;
import org.tuttu.customer.selfservice.CustomerStage;
import org.tuttu.customer.selfservice.MyAccountDetails;
import org.tuttu.customer.selfservice.MyDetailsInput;
import org.tuttu.customer.selfservice.People;
import org.tuttu.identity.AccountScope;
import org.tuttu.shared.Language;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.PageOf;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;

/** A person or an organisation, with all that belongs to it. */
@Entity
@Table(name = "customers")
public class Customer {

  /** As many addresses, contact points or accounts as one customer can have: far more than anybody needs. */
  public static final int MOST_PARTS = 100;

  @Id
  @GeneratedValue(generator = "customers_seq")
  @SequenceGenerator(name = "customers_seq", sequenceName = "customers_seq", allocationSize = 50)
  private Long id;

  @Version
  private long version;

  private String number;

  @Enumerated(STRING)
  private CustomerKind kind;

  @Enumerated(STRING)
  private CustomerStage stage;

  private String name;

  @Column(name = "given_name")
  private String givenName;

  @Column(name = "family_name")
  private String familyName;

  @Column(name = "business_id")
  private String businessId;

  @Column(name = "foreign_key", updatable = false)
  private String foreignKey;

  private Language language;

  private String country;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "creation_key")
  private String creationKey;

  @OneToMany(mappedBy = "customer", cascade = ALL)
  @OrderBy("id")
  private List<Address> addresses = new ArrayList<>();

  @OneToMany(mappedBy = "customer", cascade = ALL, orphanRemoval = true)
  @OrderBy("id")
  private List<ContactPoint> contactPoints = new ArrayList<>();

  @OneToMany(mappedBy = "customer", cascade = ALL)
  @OrderBy("id")
  private List<Account> accounts = new ArrayList<>();

  protected Customer() {}

  /** @param creationKey what the form gave, so that the same submission twice makes one customer; may be null */
  Customer(String number, CustomerInput input, Instant createdAt, String creationKey) {
    this.number = number;
    this.kind = input.kind();
    this.createdAt = createdAt;
    this.creationKey = creationKey;
    edit(input);
  }

  public Long id() {
    return id;
  }

  public long version() {
    return version;
  }

  public String number() {
    return number;
  }

  public CustomerKind kind() {
    return kind;
  }

  public String name() {
    return name;
  }

  public Language language() {
    return language;
  }

  public String country() {
    return country;
  }

  /** Takes over what a form says. */
  void edit(CustomerInput input) {
    if (input.kind() != kind) {
      throw RuleViolated.at("kind", "customer.kind-is-fixed");
    }
    boolean person = kind == CustomerKind.PERSON;
    if (person && FieldValues.text(input.businessId()) != null) {
      throw RuleViolated.at("businessId", "customer.person-without-business-id");
    }
    stage = input.stage();
    givenName = person ? FieldValues.text(input.givenName()) : null;
    familyName = person ? FieldValues.text(input.familyName()) : null;
    name = person ? fullName() : FieldValues.text(input.name());
    if (name == null) {
      throw RuleViolated.at(person ? "familyName" : "name", "customer.name-missing");
    }
    language = input.language();
    country = FieldValues.text(input.country());
    // What is there already stays as it is, also when it came from elsewhere and is not quite right.
    String registered = FieldValues.text(input.businessId());
    businessId = registered == null || registered.equals(businessId) ? registered : RegisteredId.of(registered, country);
  }

  void move(CustomerStage to) {
    stage = to;
  }

  private String fullName() {
    if (givenName == null || familyName == null) {
      return givenName == null ? familyName : givenName;
    }
    return givenName + " " + familyName;
  }

  /** @throws StaleData when the version is not the one that the caller saw: what the caller wants, beside what stands now */
  public void requireVersion(long seen, FieldValues wanted) {
    if (seen != version) {
      throw new StaleData(wanted.changesTo(values()));
    }
  }

  public FieldValues values() {
    boolean person = kind == CustomerKind.PERSON;
    return FieldValues.none().with("kind", kind).with("stage", stage).with("name", person ? null : name).with("givenName", givenName)
        .with("familyName", familyName).with("businessId", businessId).with("language", language.code()).with("country", country);
  }

  /** What the customer itself wants to be different; refused here when it could never be applied. */
  public FieldValues wanted(MyDetailsInput input) {
    FieldValues wanted = values().with("language", input.language().code());
    wanted = kind == CustomerKind.PERSON
        ? wanted.with("givenName", FieldValues.text(input.givenName())).with("familyName", FieldValues.text(input.familyName()))
        : wanted.with("name", FieldValues.text(input.name())).with("businessId", FieldValues.text(input.businessId()));
    Customer tried = new Customer();
    tried.kind = kind;
    tried.businessId = businessId;
    tried.edit(CustomerInput.of(wanted));
    return wanted.with("businessId", tried.businessId);
  }

  /** Adds an address; one that is there already, and open, is not added again. */
  Address addAddress(AddressInput input, LocalDate today) {
    Address address = new Address(this, input, today);
    for (Address other : addresses) {
      if (other.isSameAs(address)) {
        return other;
      }
    }
    requireRoom(addresses);
    addresses.add(address);
    return address;
  }

  public Address address(long addressId) {
    return part(addresses, "address", addressId, address -> Objects.equals(address.id(), addressId));
  }

  /** The open one with these values. */
  Address openAddress(FieldValues values) {
    FieldValues wanted = values.with("validFrom", null);
    return part(addresses, "address", values.get("street"), address -> address.values().with("validFrom", null).equals(wanted));
  }

  /** The one with this kind and value. */
  ContactPoint contactPoint(FieldValues values) {
    return part(contactPoints, "contact-point", values.get("value"),
        point -> point.kind().name().equals(values.get("kind")) && point.value().equals(values.get("value")));
  }

  /** Adds a contact point; one with the same value is not added again. The first of its kind is preferred. */
  public ContactPoint addContactPoint(ContactPointInput input) {
    return new ContactPoints(this, contactPoints).add(input);
  }

  public boolean has(ContactPointInput input) {
    return new ContactPoints(this, contactPoints).has(input);
  }

  /** @throws RuleViolated when another contact point has that value already */
  public void requireChangeable(ContactPoint point, ContactPointInput input) {
    new ContactPoints(this, contactPoints).requireChangeable(point, input);
  }

  void changeContactPoint(ContactPoint point, ContactPointInput input) {
    new ContactPoints(this, contactPoints).change(point, input);
  }

  void removeContactPoint(ContactPoint point) {
    contactPoints.remove(point);
  }

  public ContactPoint contactPoint(long pointId) {
    return part(contactPoints, "contact-point", pointId, point -> Objects.equals(point.id(), pointId));
  }

  Account openAccount(String accountNumber, AccountInput input) {
    Account account = new Account(this, accountNumber, input);
    requireRoom(accounts);
    accounts.add(account);
    return account;
  }

  /** An open account with the same name and terms: the same submission again. */
  Account sameAccount(AccountInput input) {
    return accounts.stream().filter(account -> account.hasTermsOf(input)).findFirst().orElse(null);
  }

  public Account account(String accountNumber) {
    return part(accounts, "account", accountNumber, account -> account.number().equals(accountNumber));
  }

  public List<Account> accounts() {
    return Collections.unmodifiableList(accounts);
  }

  CustomerDetails details(CustomerParts parts, PageOf<ContactRow> contacts, People people) {
    return new CustomerDetails(
        number, version, kind, stage, name, givenName, familyName, businessId, foreignKey, language, country, createdAt, CustomerParts.accounts(this),
        parts.addresses(), parts.contactPoints(), contacts, people.members(), people.invitations());
  }

  /**
   * What the customer itself sees.
   *
   * @param seen the accounts that the one who asks may see
   */
  public MyAccountDetails ownDetails(CustomerParts parts, AccountScope seen, List<ChangeRow> waiting) {
    return new MyAccountDetails(
        number, version, kind, stage, name, givenName, familyName, businessId, language, country,
        accounts.stream().filter(account -> seen.includes(account.id())).map(Account::row).toList(), parts.addresses(), parts.contactPoints(), waiting);
  }

  static void requireRoom(List<?> parts) {
    if (parts.size() >= MOST_PARTS) {
      throw new RuleViolated("customer.too-many-parts", MOST_PARTS);
    }
  }

  private static <T> T part(List<T> parts, String type, Object partId, Predicate<T> isIt) {
    return parts.stream().filter(isIt).findFirst().orElseThrow(() -> new NotFound(type, partId));
  }
}
