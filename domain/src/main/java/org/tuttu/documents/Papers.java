package org.tuttu.documents;

import static org.tuttu.identity.StaffPermission.HANDLE_ORDERS;
import static org.tuttu.identity.StaffPermission.HANDLE_PAYMENTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tuttu.audit.AuditTrail;
import org.tuttu.billing.selfservice.InvoiceDetails;
import org.tuttu.documents.PaperMaker.Whose;
import org.tuttu.documents.selfservice.ElectronicObstacle;
import org.tuttu.documents.selfservice.Paper;
import org.tuttu.identity.StaffMay;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RuleViolated;

/** What staff take as files of a customer's; who comes here without having looked at the customer's page is in the audit trail for it. */
@ApplicationScoped
@Transactional
@StaffMay(HANDLE_PAYMENTS)
public class Papers {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  PaperMaker maker;

  @Inject
  AuditTrail audit;

  /** @throws NotFound when there is no such invoice */
  public Paper invoice(String number) {
    looked("(select customer_id from invoices where number = ?)", number);
    return maker.invoice(number, Whose.ANYBODYS);
  }

  /**
   * The invoice for programs, by EN 16931; empty when it cannot be one.
   *
   * @throws NotFound when there is no such invoice
   */
  public Optional<Paper> electronicInvoice(String number) {
    looked("(select customer_id from invoices where number = ?)", number);
    return maker.electronicInvoice(number, Whose.ANYBODYS);
  }

  /** Why there is no {@link #electronicInvoice}; empty when there is one. */
  public Optional<ElectronicObstacle> obstacle(InvoiceDetails invoice) {
    return maker.obstacle(invoice);
  }

  /** @throws NotFound when there is no such order */
  @StaffMay(HANDLE_ORDERS)
  public Paper confirmation(String number) {
    looked("(select customer_id from orders where number = ?)", number);
    return maker.confirmation(number, Whose.ANYBODYS);
  }

  /** @throws NotFound when there is no such return, or it is not to be sent */
  @StaffMay(HANDLE_ORDERS)
  public Paper returnSlip(String number) {
    looked("(select customer_id from returns where number = ?)", number);
    return maker.returnSlip(number, Whose.ANYBODYS);
  }

  /**
   * An account's movements from the first to the last day.
   *
   * @throws NotFound     when there is no such account
   * @throws RuleViolated when the period ends before it begins, or there are too many movements in it
   */
  public Paper statement(String account, LocalDate from, LocalDate until) {
    looked("(select customer_id from accounts where number = ?)", account);
    return maker.statement(account, from, until, Whose.ANYBODYS);
  }

  /** Of what is not there nobody is told: whoever makes it says so. */
  private void looked(String customer, String number) {
    List<?> found = em.createNativeQuery("select number, id from customers where id = " + customer).setParameter(1, number).getResultList();
    found.stream().map(Object[].class::cast).forEach(row -> audit.lookedAlso((String) row[0], ((Number) row[1]).longValue()));
  }
}
