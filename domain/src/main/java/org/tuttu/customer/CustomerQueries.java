package org.tuttu.customer;

import static org.tuttu.identity.StaffPermission.VIEW_CUSTOMERS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.tuttu.audit.AuditTrail;
import org.tuttu.customer.selfservice.CustomerKind;
import org.tuttu.customer.selfservice.People;
import org.tuttu.identity.StaffMay;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.PageOf;
import org.tuttu.shared.PageRequest;

/** What staff see of customers. */
@ApplicationScoped
@Transactional
@StaffMay(VIEW_CUSTOMERS)
public class CustomerQueries {

  /** As many contacts and people with access as the customer's page shows. */
  private static final PageRequest FEW = new PageRequest(null, 10);

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  AuditTrail audit;

  @Inject
  Clock clock;

  /**
   * Customers by any part of name, number, e-mail address, telephone number in any notation, account number, business id or town: best first,
   * with typos and without accents; at most a few hundred. Without a text all of them, newest first.
   */
  public PageOf<CustomerMatch> matches(String text, PageRequest page) {
    return new CustomerSearch(em).find(text, page);
  }

  /** What tells these apart, in their order; one statement. */
  public List<CustomerRow> rows(List<CustomerMatch> matches) {
    return CustomerRow.these(em, matches);
  }

  /**
   * What the customer is called; one statement.
   *
   * @throws NotFound when there is no such customer
   */
  public String nameOf(String number) {
    return em.createQuery("select c.name from Customer c where c.number = :number", String.class).setParameter("number", number).getResultStream().findFirst()
        .orElseThrow(() -> new NotFound("customer", number));
  }

  /** Everything on the customer's page that is this capability's; the look is in the audit trail. */
  public CustomerDetails details(String number) {
    Customer customer = CustomerParts.withAccounts(em, number);
    audit.looked(customer.number(), customer.id());
    return details(customer);
  }

  /** The same for a form that is opened from the customer's page. Who comes to it by another way is in the audit trail for it. */
  public CustomerDetails forForm(String number) {
    Customer customer = CustomerParts.withAccounts(em, number);
    audit.lookedAlso(customer.number(), customer.id());
    return details(customer);
  }

  /** One person at an organisation, for a form. */
  public ContactRow contact(String number, long id) {
    return new CustomerParts(em, CustomerParts.withAccounts(em, number).id()).contact(id);
  }

  private CustomerDetails details(Customer customer) {
    CustomerParts parts = new CustomerParts(em, customer.id());
    People people = parts.people(FEW, clock.instant());
    return customer.details(parts, customer.kind() == CustomerKind.PERSON ? new PageOf<>(List.of(), null) : parts.contacts(FEW), people);
  }
}
