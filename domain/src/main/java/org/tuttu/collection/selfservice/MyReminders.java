package org.tuttu.collection.selfservice;

import static org.tuttu.identity.CustomerPermission.VIEW_INVOICES;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tuttu.identity.CurrentCustomer;
import org.tuttu.identity.CustomerMay;

/** What the current customer was reminded of, on the accounts that the user may see. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
@CustomerMay(VIEW_INVOICES)
public class MyReminders {

  private static final String SENT = """
      select i.number, r.position, r.sent_at from reminders r join invoices i on i.id = r.invoice_id where r.customer_id = ? and i.number = any(string_to_array(?, ' '))""";

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  CurrentCustomer me;

  /** Of an invoice, the first first; nothing of another customer's. One statement. */
  public List<ReminderNote> ofInvoice(String number) {
    return sent(List.of(number));
  }

  /** The latest of each invoice, by its number; one statement, and none for no invoices. */
  public Map<String, ReminderNote> latest(Collection<String> invoices) {
    return invoices.isEmpty() ? Map.of() : sent(invoices).stream().collect(Collectors.toMap(ReminderNote::invoice, each -> each, (earlier, later) -> later));
  }

  private List<ReminderNote> sent(Collection<String> invoices) {
    List<?> found = em.createNativeQuery(SENT + me.accounts(VIEW_INVOICES).and("r.account_id") + " order by r.id")
        .setParameter(1, me.id()).setParameter(2, String.join(" ", invoices)).getResultList();
    return found.stream().map(row -> (Object[]) row).map(row -> new ReminderNote((String) row[0], ((Number) row[1]).intValue(), ((Timestamp) row[2]).toInstant())).toList();
  }
}
