package org.tuttu.billing;

import static org.tuttu.identity.StaffPermission.GIVE_CREDIT;
import static org.tuttu.identity.StaffPermission.HANDLE_PAYMENTS;
import static org.tuttu.identity.StaffPermission.VIEW_CUSTOMERS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import org.tuttu.audit.AuditTrail;
import org.tuttu.billing.selfservice.BalanceReader;
import org.tuttu.billing.selfservice.BalanceRow;
import org.tuttu.billing.selfservice.InvoiceDetails;
import org.tuttu.billing.selfservice.InvoiceReader;
import org.tuttu.billing.selfservice.InvoiceRow;
import org.tuttu.identity.AccountScope;
import org.tuttu.identity.StaffMay;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.PageRequest;

/** What staff see of invoices and of how accounts stand. */
@ApplicationScoped
@Transactional
public class InvoiceQueries {

  private static final int DUE = 10;

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  Ledger ledger;

  @Inject
  AuditTrail audit;

  /** The day by which invoices are due: that of the company. */
  @Transactional(TxType.SUPPORTS)
  @StaffMay(VIEW_CUSTOMERS)
  public LocalDate today() {
    return ledger.today();
  }

  /**
   * Who comes here without having looked at the customer's page is in the audit trail for it. Five statements, six when that is to be written.
   *
   * @throws NotFound when there is no such invoice
   */
  @StaffMay(HANDLE_PAYMENTS)
  public StaffInvoiceDetails details(String number) {
    InvoiceDetails invoice = InvoiceReader.details(em, number, null, AccountScope.all()).orElseThrow(() -> new NotFound("invoice", number));
    Object[] customer = (Object[]) em.createNativeQuery(
            "select c.number, c.name, c.id from invoices i join customers c on c.id = i.customer_id where i.number = ?")
        .setParameter(1, number)
        .getSingleResult();
    audit.lookedAlso((String) customer[0], ((Number) customer[2]).longValue());
    return new StaffInvoiceDetails(invoice, (String) customer[0], (String) customer[1]);
  }

  /** What was charged and credited for an order, the oldest first; one statement. */
  @Transactional(TxType.SUPPORTS)
  @StaffMay(HANDLE_PAYMENTS)
  public List<InvoiceRow> ofOrder(String orderNumber) {
    return InvoiceReader.ofOrder(em, orderNumber, null, AccountScope.all());
  }

  /** As {@link #details}, for somebody who is about to take it back or give it up. */
  @StaffMay(GIVE_CREDIT)
  public StaffInvoiceDetails creditable(String number) {
    return details(number);
  }

  /** As {@link #account}, for somebody who is about to pay something back. */
  @StaffMay(GIVE_CREDIT)
  public StaffAccountDetails refundable(String number) {
    return account(number, new PageRequest(null, 1));
  }

  /** How a customer's accounts stand, the oldest first; two statements. */
  @Transactional(TxType.SUPPORTS)
  @StaffMay(VIEW_CUSTOMERS)
  public List<BalanceRow> balances(String customerNumber) {
    List<?> found = em.createNativeQuery("select id from customers where number = ?").setParameter(1, customerNumber).getResultList();
    return found.isEmpty() ? List.of() : BalanceReader.ofCustomer(em, ((Number) found.get(0)).longValue(), AccountScope.all(), ledger.today());
  }

  /**
   * An account with what is due and a page of what changed its balance, the newest first. Five statements, six when the look is to be written.
   *
   * @throws NotFound when there is no such account
   */
  @StaffMay(HANDLE_PAYMENTS)
  public StaffAccountDetails account(String number, PageRequest page) {
    List<?> found = em.createNativeQuery("select c.number, c.name, c.id, a.refund_iban from accounts a join customers c on c.id = a.customer_id where a.number = ?")
        .setParameter(1, number).getResultList();
    Object[] customer = (Object[]) found.stream().findFirst().orElseThrow(() -> new NotFound("account", number));
    long id = ((Number) customer[2]).longValue();
    audit.lookedAlso((String) customer[0], id);
    BalanceRow balance = BalanceReader.one(em, number, ledger.today());
    List<InvoiceRow> due = BalanceReader.due(em, id, AccountScope.all(), number, DUE);
    return new StaffAccountDetails((String) customer[0], (String) customer[1], (String) customer[3], balance, due, BalanceReader.movements(em, id, AccountScope.all(), number, page));
  }
}
