package org.tuttu.customer;

import static org.tuttu.identity.CustomerPermission.PROPOSE_CHANGES;
import static org.tuttu.identity.StaffPermission.EDIT_CUSTOMERS;
import static org.tuttu.identity.StaffPermission.VIEW_CUSTOMERS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.tuttu.audit.AuditTrail;
import org.tuttu.customer.selfservice.ConsentRow;
import org.tuttu.identity.CurrentCustomer;
import org.tuttu.identity.CustomerMay;
import org.tuttu.identity.StaffMay;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.PageOf;
import org.tuttu.shared.PageRequest;

/** What customers agreed to be contacted about, as staff hear of it, and as they say it themselves. */
@ApplicationScoped
@Transactional
@StaffMay(VIEW_CUSTOMERS)
public class Consents {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  ConsentBook book;

  @Inject
  CurrentCustomer me;

  @Inject
  AuditTrail audit;

  /** What counts now; that the caller sees the customer's data is in the audit trail. */
  public List<ConsentRow> current(String customerNumber) {
    long customer = id(customerNumber);
    audit.lookedAlso(customerNumber, customer);
    return book.current(customer);
  }

  public PageOf<ConsentRow> history(String customerNumber, PageRequest page) {
    return book.history(id(customerNumber), page);
  }

  /** Keeps what somebody of the staff heard or read. */
  @StaffMay(EDIT_CUSTOMERS)
  public void record(String customerNumber, @NotNull @Valid ConsentInput input) {
    Customer customer = em.createQuery("select c from Customer c where c.number = :number", Customer.class)
        .setParameter("number", customerNumber).setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream().findFirst().orElseThrow(() -> new NotFound("customer", customerNumber));
    book.keep(customer.id(), customerNumber, input);
  }

  /** Keeps what the current customer says in the portal. */
  @CustomerMay(PROPOSE_CHANGES)
  public void sayMine(@NotNull @Valid ConsentInput input) {
    em.find(Customer.class, me.id(), LockModeType.PESSIMISTIC_WRITE);
    book.keep(me.id(), me.number(), input);
  }

  private long id(String customerNumber) {
    List<?> found = em.createNativeQuery("select id from customers where number = ?").setParameter(1, customerNumber).getResultList();
    return found.stream().findFirst().map(id -> ((Number) id).longValue()).orElseThrow(() -> new NotFound("customer", customerNumber));
  }
}
