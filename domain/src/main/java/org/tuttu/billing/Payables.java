package org.tuttu.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Date;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tuttu.identity.SignedIn;
import org.tuttu.shared.Money;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RuleViolated;

/** Finds the invoices that a payment is for. */
@ApplicationScoped
@Transactional
@SignedIn
public class Payables {

  /** A payment settles at most so many; what is left of it waits on the account. */
  private static final int MOST = 500;

  private static final String OPEN =
      "select number, due_on, open_amount, currency from invoices i where account_id = ? and status = 'OPEN' and kind = 'INVOICE' and ";

  private static final String NAMED = "i.payment_reference in (%s) or i.number in (%s)";

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
    return split(accountId, amount, reference == null ? List.of() : List.of(reference));
  }

  /** First the invoices whose references or numbers the payer gave, then the others, all by their due day; two statements. */
  Split split(long accountId, Money amount, List<String> references) {
    List<String> forms = references.stream().flatMap(each -> PaymentReference.forms(each).stream()).distinct().toList();
    List<Split.Payable> payable = new ArrayList<>();
    if (!forms.isEmpty()) {
      payable.addAll(read(withForms(em.createNativeQuery(OPEN + "(" + NAMED.formatted(places(forms), places(forms)) + ") order by due_on, id").setParameter(1, accountId), forms, 2), true));
    }
    List<String> known = payable.stream().map(Split.Payable::invoice).toList();
    read(em.createNativeQuery(OPEN + "true order by due_on, id limit " + MOST).setParameter(1, accountId), false).stream()
        .filter(each -> !known.contains(each.invoice())).forEach(payable::add);
    return Split.of(amount, payable);
  }

  /**
   * Just these invoices, with just these amounts; one statement.
   *
   * @throws RuleViolated when one is not open by as much, or together they get more than there is
   */
  Split chosen(long accountId, Money amount, Map<String, BigDecimal> shares) {
    Map<String, BigDecimal> wanted = new TreeMap<>(shares);
    List<Split.Share> chosen = new ArrayList<>();
    Money rest = amount;
    List<Split.Payable> open = wanted.isEmpty() ? List.of()
        : read(withNumbers(em.createNativeQuery(OPEN + "number in (" + places(wanted.keySet()) + ") order by due_on, id").setParameter(1, accountId), wanted.keySet()), true);
    for (Split.Payable each : open) {
      Money share = Money.of(wanted.remove(each.invoice()), amount.currency());
      if (share.amount().signum() <= 0 || share.compareTo(each.open()) > 0 || share.compareTo(rest) > 0) {
        throw new RuleViolated("payment.split-changed");
      }
      chosen.add(new Split.Share(each.invoice(), each.dueOn(), each.open(), share, true));
      rest = rest.minus(share);
    }
    if (!wanted.isEmpty()) {
      throw new RuleViolated("payment.split-changed");
    }
    return new Split(chosen, rest);
  }

  /** Invoices, whosever they are and paid or not, that have one of these references or numbers; one statement, or none. */
  public List<NamedInvoice> named(List<String> references) {
    List<String> forms = references.stream().flatMap(each -> PaymentReference.forms(each).stream()).distinct().toList();
    if (forms.isEmpty()) {
      return List.of();
    }
    List<?> found = withForms(em.createNativeQuery("""
        select i.number, a.number, i.currency, i.open_amount from invoices i join accounts a on a.id = i.account_id
        where i.kind = 'INVOICE' and (%s) order by i.due_on, i.id limit %d""".formatted(NAMED.formatted(places(forms), places(forms)), MOST)), forms, 1).getResultList();
    return found.stream().map(Object[].class::cast)
        .map(row -> new NamedInvoice((String) row[0], (String) row[1], Money.of((BigDecimal) row[3], (String) row[2]))).toList();
  }

  private static String places(Collection<String> values) {
    return String.join(", ", Collections.nCopies(values.size(), "?"));
  }

  private static Query withForms(Query query, List<String> forms, int first) {
    for (int i = 0; i < forms.size(); i++) {
      query.setParameter(first + i, forms.get(i)).setParameter(first + forms.size() + i, forms.get(i));
    }
    return query;
  }

  private static Query withNumbers(Query query, Collection<String> numbers) {
    int place = 2;
    for (String each : numbers) {
      query.setParameter(place++, each);
    }
    return query;
  }

  private static List<Split.Payable> read(Query query, boolean named) {
    List<?> rows = query.getResultList();
    return rows.stream().map(Object[].class::cast).map(row -> new Split.Payable(
        (String) row[0], ((Date) row[1]).toLocalDate(), Money.of((BigDecimal) row[2], (String) row[3]), named)).toList();
  }
}
