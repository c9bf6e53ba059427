package org.tuttu.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import org.tuttu.identity.SignedIn;
import org.tuttu.shared.Money;
import org.tuttu.shared.NotFound;

/** Finds the invoices that a payment is for. */
@ApplicationScoped
@Transactional
@SignedIn
public class Payables {

  /** A payment settles at most so many; what is left of it waits on the account. */
  private static final int MOST = 500;

  private static final String OPEN =
      "select number, due_on, open_amount, currency from invoices where account_id = ? and status = 'OPEN' and kind = 'INVOICE' and ";

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  /** Whose account it is. */
  record Payer(long accountId, String currency) {}

  /** @throws NotFound when there is no such account */
  Payer payer(String accountNumber) {
    List<?> found = em.createNativeQuery("select id, currency from accounts where number = ?").setParameter(1, accountNumber).getResultList();
    return found.stream().findFirst().map(Object[].class::cast).map(row -> new Payer(((Number) row[0]).longValue(), (String) row[1]))
        .orElseThrow(() -> new NotFound("account", accountNumber));
  }

  /** First the invoice whose reference or number the payer gave, then the others by their due day; two statements. */
  Split split(long accountId, Money amount, String reference) {
    String named = PaymentReference.compared(reference);
    String local = named.startsWith("RF") && named.length() > 4 ? PaymentReference.compared(named.substring(4)) : named;
    List<Split.Payable> payable = new ArrayList<>();
    if (!named.isEmpty()) {
      payable.addAll(read(em.createNativeQuery(OPEN + "(payment_reference in (?, ?) or number = ?) order by due_on, id")
          .setParameter(1, accountId).setParameter(2, named).setParameter(3, local).setParameter(4, named).getResultList(), true));
    }
    List<String> known = payable.stream().map(Split.Payable::invoice).toList();
    read(em.createNativeQuery(OPEN + "true order by due_on, id limit " + MOST).setParameter(1, accountId).getResultList(), false).stream()
        .filter(each -> !known.contains(each.invoice())).forEach(payable::add);
    return Split.of(amount, payable);
  }

  private static List<Split.Payable> read(List<?> rows, boolean named) {
    return rows.stream().map(Object[].class::cast).map(row -> new Split.Payable(
        (String) row[0], ((Date) row[1]).toLocalDate(), Money.of((BigDecimal) row[2], (String) row[3]), named)).toList();
  }
}
