package org.tuttu.customer;

import static org.tuttu.identity.StaffPermission.EDIT_CUSTOMERS;
import static org.tuttu.identity.StaffPermission.EDIT_PRICES;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.tuttu.audit.AuditTrail;
import org.tuttu.customer.selfservice.AddressInput;
import org.tuttu.customer.selfservice.ContactPointInput;
import org.tuttu.customer.selfservice.CustomerStage;
import org.tuttu.identity.StaffMay;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RecordRef;
import org.tuttu.shared.RuleViolated;

/** What staff do with customers. Each command is in the audit trail; one that changes a record asks for the version that the user saw. */
@ApplicationScoped
@Transactional
@StaffMay(EDIT_CUSTOMERS)
public class Customers {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  NewCustomers newCustomers;

  @Inject
  AuditTrail audit;

  @Inject
  Clock clock;

  /**
   * A new customer with a first account.
   *
   * @param key given by the form: the same submission twice makes one customer; may be null
   * @return its number
   */
  public String create(String key, @NotNull @Valid CustomerInput input) {
    if (key != null) {
      em.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?, 0))").setParameter(1, key).getSingleResult();
      List<String> made = em.createQuery("select c.number from Customer c where c.creationKey = :key", String.class)
          .setParameter("key", key).getResultList();
      if (!made.isEmpty()) {
        return made.get(0);
      }
    }
    return newCustomers.create(input, key).number();
  }

  /** @throws org.tuttu.shared.StaleData with, for each field that differs, what the caller wants (before) and what stands now (after) */
  public void edit(String number, long version, @NotNull @Valid CustomerInput input) {
    Customer customer = locked(number);
    customer.requireVersion(version, input.values());
    FieldValues before = customer.values();
    customer.edit(input);
    record("customer.changed", customer, before.changesTo(customer.values()));
  }

  /** @throws org.tuttu.shared.StaleData as {@link #edit} */
  public void changeStage(String number, long version, @NotNull CustomerStage stage) {
    Customer customer = locked(number);
    FieldValues before = customer.values();
    customer.requireVersion(version, before.with("stage", stage));
    customer.move(stage);
    record("customer.changed", customer, before.changesTo(customer.values()));
  }

  /** @return the id of the address; of the one that is there already, when it is the same */
  public long addAddress(String number, @NotNull @Valid AddressInput input) {
    Customer customer = locked(number);
    Address address = customer.addAddress(input, LocalDate.now(clock));
    em.persist(address);
    record("address.added", customer, FieldValues.none().changesTo(address.values()));
    return address.id();
  }

  public void changeAddress(String number, long id, long version, @NotNull @Valid AddressInput input) {
    Customer customer = locked(number);
    Address address = customer.address(id);
    address.requireVersion(version, Address.valuesOf(input));
    FieldValues before = address.values();
    address.change(input);
    record("address.changed", customer, before.changesTo(address.values()));
  }

  /** @param lastDay the last day on which the address is valid */
  public void endAddress(String number, long id, @NotNull LocalDate lastDay) {
    Customer customer = locked(number);
    Address address = customer.address(id);
    FieldValues before = address.values();
    address.end(lastDay);
    record("address.ended", customer, before.changesTo(address.values()));
  }

  public long addContactPoint(String number, @NotNull @Valid ContactPointInput input) {
    Customer customer = locked(number);
    ContactPoint point = customer.addContactPoint(input);
    em.persist(point);
    record("contact-point.added", customer, FieldValues.none().changesTo(point.values()));
    return point.id();
  }

  public void changeContactPoint(String number, long id, long version, @NotNull @Valid ContactPointInput input) {
    Customer customer = locked(number);
    ContactPoint point = customer.contactPoint(id);
    point.requireVersion(version, ContactPoint.valuesOf(input, customer.country()));
    FieldValues before = point.values();
    customer.changeContactPoint(point, input);
    record("contact-point.changed", customer, before.changesTo(point.values()));
  }

  public void removeContactPoint(String number, long id) {
    Customer customer = locked(number);
    ContactPoint point = customer.contactPoint(id);
    customer.removeContactPoint(point);
    record("contact-point.removed", customer, point.values().changesTo(FieldValues.none()));
  }

  /** @return the id of the contact; of the one with the same name and e-mail address, when there is one */
  public long addContact(String number, @NotNull @Valid ContactInput input) {
    Customer customer = locked(number);
    Contact contact = new ContactsOf(em, customer).add(input);
    record("contact.added", customer, FieldValues.none().changesTo(contact.values()));
    return contact.id();
  }

  public void changeContact(String number, long id, long version, @NotNull @Valid ContactInput input) {
    Customer customer = locked(number);
    Contact contact = new ContactsOf(em, customer).contact(id);
    contact.requireVersion(version, input);
    FieldValues before = contact.values();
    contact.change(input);
    record("contact.changed", customer, before.changesTo(contact.values()));
  }

  public void removeContact(String number, long id) {
    Customer customer = locked(number);
    Contact contact = new ContactsOf(em, customer).contact(id);
    em.remove(contact);
    record("contact.removed", customer, contact.values().changesTo(FieldValues.none()));
  }

  /** @return the account's number; of the one with the same name and terms, when there is one */
  public String openAccount(String number, @NotNull @Valid AccountInput input) {
    Customer customer = locked(number);
    Account account = newCustomers.openAccount(customer, input);
    record("account.opened", customer, FieldValues.none().changesTo(account.values()));
    return account.number();
  }

  public void changeAccount(String number, String accountNumber, long version, @NotNull @Valid AccountInput input) {
    Customer customer = locked(number);
    Account account = customer.account(accountNumber);
    account.requireVersion(version, input);
    FieldValues before = account.values();
    account.change(input);
    record("account.changed", customer, before.changesTo(account.values()));
  }

  /**
   * From now on the account pays what a price list says; orders keep what they were placed at.
   *
   * @param version the account's, as the caller saw it
   * @throws RuleViolated when there is no such list, or its prices are in another currency
   */
  @StaffMay(EDIT_PRICES)
  public void usePriceList(String number, String accountNumber, long version, String code) {
    Customer customer = locked(number);
    Account account = customer.account(accountNumber);
    List<?> currency = em.createNativeQuery("select coalesce(currency, ?) from price_lists where code = ?")
        .setParameter(1, account.currency()).setParameter(2, code).getResultList();
    if (currency.isEmpty()) {
      throw RuleViolated.at("priceList", "account.no-price-list", code);
    }
    if (!currency.get(0).equals(account.currency())) {
      throw RuleViolated.at("priceList", "account.price-list-currency", code, currency.get(0));
    }
    FieldChange change = new FieldChange("priceList", account.priceList(), code);
    account.usePriceList(version, code);
    record("account.price-list-chosen", customer, List.of(change));
  }

  private Customer locked(String number) {
    return em.createQuery("select c from Customer c where c.number = :number", Customer.class)
        .setParameter("number", number).setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream().findFirst().orElseThrow(() -> new NotFound("customer", number));
  }

  private void record(String action, Customer customer, List<FieldChange> changes) {
    audit.record(action, new RecordRef("customer", customer.number()), customer.id(), changes);
  }
}
