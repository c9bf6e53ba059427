package org.tuttu.billing.selfservice;

import static org.tuttu.identity.CustomerPermission.VIEW_INVOICES;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.tuttu.identity.AccountScope;
import org.tuttu.identity.CurrentCustomer;
import org.tuttu.identity.CustomerMay;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.PageOf;
import org.tuttu.shared.PageRequest;

/** The current customer's invoices and credit notes, of the accounts that the user may see. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
@CustomerMay(VIEW_INVOICES)
public class MyInvoices {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  CurrentCustomer me;

  /** All, the newest first; or what is to be paid, by its due day. One statement. */
  public PageOf<InvoiceRow> list(InvoiceFilter filter, PageRequest page) {
    boolean open = filter == InvoiceFilter.OPEN;
    StringBuilder sql = new StringBuilder("select " + InvoiceRow.COLUMNS + InvoiceRow.FROM + "where i.customer_id = ?").append(seen().and("i.account_id"));
    if (open) {
      sql.append(" and i.status = 'OPEN' and i.kind = 'INVOICE'");
    }
    String by = open ? "due_on" : "issued_on";
    if (page.after() != null) {
      sql.append(" and (i.").append(by).append(", i.id) ").append(open ? ">" : "<").append(" (select ").append(by).append(", id from invoices where id = ? and customer_id = ?)");
    }
    sql.append(open ? " order by i.due_on, i.id limit " : " order by i.issued_on desc, i.id desc limit ").append(page.size() + 1);
    Query query = em.createNativeQuery(sql.toString()).setParameter(1, me.id());
    if (page.after() != null) {
      query.setParameter(2, page.afterId(0)).setParameter(3, me.id());
    }
    List<?> found = query.getResultList();
    return PageOf.of(found.stream().map(row -> InvoiceRow.of((Object[]) row)).toList(), page, InvoiceRow::id);
  }

  /** What was charged and credited for an order, the oldest first; one statement. */
  public List<InvoiceRow> ofOrder(String orderNumber) {
    return InvoiceReader.ofOrder(em, orderNumber, me.id(), seen());
  }

  /**
   * Three statements.
   *
   * @throws NotFound when the customer has no such invoice
   */
  public InvoiceDetails details(String number) {
    return InvoiceReader.details(em, number, me.id(), seen()).orElseThrow(() -> new NotFound("invoice", number));
  }

  private AccountScope seen() {
    return me.accounts(VIEW_INVOICES);
  }
}
