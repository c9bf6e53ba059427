package org.tuttu.collection;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tuttu.billing.PaymentReference;
import org.tuttu.customer.ContactSearch;
import org.tuttu.shared.Money;
import org.tuttu.shared.Said;

/** Whose an entry may be: one statement, which takes a bounded number from each index that can tell. */
final class Suggestions {

  private static final int TRIED = 20;
  private static final int SHOWN = 6;

  private final EntityManager em;
  private final BankEntryDetails entry;
  private final List<String> pieces = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  Suggestions(EntityManager em, BankEntryDetails entry) {
    this.em = em;
    this.entry = entry;
  }

  List<Suggestion> best() {
    named();
    if (entry.partyAccount() != null) {
      add(SuggestionReason.PAID_BEFORE, "select p.account_id from bank_entries e join bank_bookings b on b.entry_id = e.id join payments p on p.id = b.payment_id "
          + "where e.party_account = ? order by e.id desc", entry.partyAccount());
    }
    add(SuggestionReason.SAME_AMOUNT, "select account_id from invoices where status = 'OPEN' and kind = 'INVOICE' and open_amount = ? and currency = ? order by id",
        entry.left().amount(), entry.left().currency());
    names();
    Query query = em.createNativeQuery("""
        select a.number, a.name, c.number, c.name, coalesce(b.balance, 0), a.currency, string_agg(distinct cast(f.reason as text), ' ') from (%s) f (account_id, reason)
        join accounts a on a.id = f.account_id join customers c on c.id = a.customer_id left join account_balances b on b.account_id = a.id
        group by a.id, c.id, b.account_id order by min(f.reason), count(distinct f.reason) desc, (a.currency = ?) desc, a.id limit %d"""
        .formatted(String.join(" union all ", pieces), SHOWN));
    values.add(entry.left().currency());
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    List<?> found = query.getResultList();
    return found.stream().map(row -> suggestion((Object[]) row)).toList();
  }

  private void named() {
    List<String> said = Stream.concat(Stream.ofNullable(entry.reference()), PaymentReference.saidIn(entry.message()).stream())
        .flatMap(each -> PaymentReference.forms(each).stream()).distinct().toList();
    if (!said.isEmpty()) {
      String places = String.join(", ", said.stream().map(each -> "?").toList());
      add(SuggestionReason.NAMED, "select account_id from invoices where kind = 'INVOICE' and (payment_reference in (" + places + ") or number in (" + places + "))",
          Stream.concat(said.stream(), said.stream()).toArray());
    }
  }

  /** By all words of the payer's name, as customers are found. */
  private void names() {
    Said name = Said.of(entry.partyName());
    if (name.isIndexed()) {
      add(SuggestionReason.SAME_NAME, "select a.id from (with found as materialized (select id from customers where " + ContactSearch.all("search_text", name.beginnings())
          + ") select id from found limit " + TRIED + ") c join accounts a on a.customer_id = c.id", name.beginnings().toArray());
    }
  }

  private void add(SuggestionReason reason, String sql, Object... its) {
    pieces.add("select s.*, " + reason.ordinal() + " from (" + sql + " limit " + TRIED + ") s");
    values.addAll(List.of(its));
  }

  private static Suggestion suggestion(Object[] row) {
    Set<SuggestionReason> reasons = EnumSet.noneOf(SuggestionReason.class);
    Stream.of(((String) row[6]).split(" ")).forEach(reason -> reasons.add(SuggestionReason.values()[Integer.parseInt(reason)]));
    return new Suggestion((String) row[0], (String) row[1], (String) row[2], (String) row[3], Money.of((BigDecimal) row[4], (String) row[5]), reasons);
  }
}
