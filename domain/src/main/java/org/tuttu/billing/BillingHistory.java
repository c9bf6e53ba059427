package org.tuttu.billing;

import static org.tuttu.identity.StaffPermission.HANDLE_PAYMENTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.util.List;
import org.tuttu.billing.selfservice.InvoiceRow;
import org.tuttu.identity.StaffMay;
import org.tuttu.shared.PageOf;
import org.tuttu.shared.PageRequest;

/** What was charged to a customer and what was paid, the newest first. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
@StaffMay(HANDLE_PAYMENTS)
public class BillingHistory {

  private static final String CUSTOMER = "(select id from customers where number = ?)";

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  /** One statement. */
  public PageOf<IssuedRow> issued(String customerNumber, PageRequest page) {
    String past = page.after() == null ? "" : " and (i.issued_on, i.id) < (select issued_on, id from invoices where id = ?)";
    Query query = em.createNativeQuery("select " + InvoiceRow.COLUMNS + ", i.issued_at, i.issued_by_name" + InvoiceRow.FROM + "where i.customer_id = " + CUSTOMER + past
        + " order by i.issued_on desc, i.id desc limit " + (page.size() + 1)).setParameter(1, customerNumber);
    if (page.after() != null) {
      query.setParameter(2, page.afterId(0));
    }
    List<?> found = query.getResultList();
    return PageOf.of(found.stream().map(Object[].class::cast)
        .map(row -> new IssuedRow(InvoiceRow.of(row), ((Timestamp) row[11]).toInstant(), (String) row[12])).toList(), page, row -> row.invoice().id());
  }

  /** One statement. */
  public PageOf<PaymentRow> paid(String customerNumber, PageRequest page) {
    List<?> found = em.createNativeQuery("""
        select y.id, y.number, y.kind, y.amount, y.currency, y.note, y.recorded_at, y.recorded_by_name from payments y where y.customer_id = (select id from customers where number = ?) and y.id < ?
        order by y.id desc limit\s""" + (page.size() + 1)).setParameter(1, customerNumber).setParameter(2, page.afterId(Long.MAX_VALUE)).getResultList();
    return PageOf.of(found.stream().map(row -> PaymentRow.of((Object[]) row)).toList(), page, PaymentRow::id);
  }
}
