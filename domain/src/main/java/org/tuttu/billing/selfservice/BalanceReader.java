package org.tuttu.billing.selfservice;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.tuttu.identity.AccountScope;
import org.tuttu.shared.Money;
import org.tuttu.shared.PageOf;
import org.tuttu.shared.PageRequest;

/** Reads how accounts stand, whoever asks; who may see which, the caller says. What it costs does not grow with an account's history. */
public final class BalanceReader {

  private static final String SELECT = """
      select a.number, a.name, a.currency, a.payment_term_days, a.credit_limit, coalesce(b.balance, 0), coalesce(b.unallocated, 0),
        (select coalesce(sum(i.open_amount), 0) from invoices i where i.account_id = a.id and i.status = 'OPEN' and i.kind = 'INVOICE' and i.due_on < ?),
        (select i.due_on from invoices i where i.account_id = a.id and i.status = 'OPEN' and i.kind = 'INVOICE' order by i.due_on, i.id limit 1)
      from accounts a left join account_balances b on b.account_id = a.id where\s""";

  private static final String MOVEMENTS = """
      select p.position, p.kind, p.booked_on, coalesce(i.number, y.number), coalesce(i.issued_on, y.day), p.amount, p.balance, p.currency
      from postings p left join invoices i on i.id = p.invoice_id left join payments y on y.id = p.payment_id
      where p.account_id = (select id from accounts where number = ? and customer_id = ?%s)""";

  private static final int MOST_ACCOUNTS = 100;

  private BalanceReader() {}

  /** Of a customer's accounts, the oldest first; one statement. */
  public static List<BalanceRow> ofCustomer(EntityManager em, long customerId, AccountScope accounts, LocalDate today) {
    List<?> found = em.createNativeQuery(SELECT + "a.customer_id = ?" + accounts.and("a.id") + " order by a.id limit " + MOST_ACCOUNTS)
        .setParameter(1, Date.valueOf(today)).setParameter(2, customerId).getResultList();
    return found.stream().map(row -> BalanceRow.of((Object[]) row)).toList();
  }

  /** An account that is there; one statement. */
  public static BalanceRow one(EntityManager em, String account, LocalDate today) {
    return BalanceRow.of((Object[]) em.createNativeQuery(SELECT + "a.number = ?").setParameter(1, Date.valueOf(today)).setParameter(2, account).getSingleResult());
  }

  /** What is to be paid of a customer's account, what is due first; one statement. */
  public static List<InvoiceRow> due(EntityManager em, long customerId, AccountScope accounts, String account, int limit) {
    List<?> found = em.createNativeQuery("select " + InvoiceRow.COLUMNS + InvoiceRow.FROM + """
        where i.account_id = (select id from accounts where number = ? and customer_id = ?%s) and i.status = 'OPEN' and i.kind = 'INVOICE'
        order by i.due_on, i.id limit\s""".formatted(accounts.and("id")) + limit).setParameter(1, account).setParameter(2, customerId).getResultList();
    return found.stream().map(row -> InvoiceRow.of((Object[]) row)).toList();
  }

  /** What changed an account's balance, the newest first; one statement. */
  public static PageOf<MovementRow> movements(EntityManager em, long customerId, AccountScope accounts, String account, PageRequest page) {
    return PageOf.of(rows(em.createNativeQuery(MOVEMENTS.formatted(accounts.and("id")) + " and p.position < ? order by p.position desc limit " + (page.size() + 1))
        .setParameter(1, account).setParameter(2, customerId).setParameter(3, page.afterId(Long.MAX_VALUE)).getResultList()), page, MovementRow::position);
  }

  /** Two statements: the balances, and a page of the movements between, the oldest first. */
  public static StatementDetails statement(EntityManager em, long customerId, AccountScope accounts, String account, LocalDate from, LocalDate until, PageRequest page) {
    Object[] balances = (Object[]) em.createNativeQuery("""
        select a.currency, coalesce((select balance from postings where account_id = a.id and booked_on < ? order by booked_on desc, position desc limit 1), 0),
          coalesce((select balance from postings where account_id = a.id and booked_on <= ? order by booked_on desc, position desc limit 1), 0)
        from accounts a where a.number = ? and a.customer_id = ?""" + accounts.and("a.id"))
        .setParameter(1, Date.valueOf(from)).setParameter(2, Date.valueOf(until)).setParameter(3, account).setParameter(4, customerId)
        .getSingleResult();
    List<MovementRow> rows = rows(em.createNativeQuery(
            MOVEMENTS.formatted(accounts.and("id")) + " and p.booked_on between ? and ? and p.position > ? order by p.booked_on, p.position limit " + (page.size() + 1))
        .setParameter(1, account).setParameter(2, customerId).setParameter(3, Date.valueOf(from)).setParameter(4, Date.valueOf(until))
        .setParameter(5, page.afterId(0)).getResultList());
    String currency = (String) balances[0];
    return new StatementDetails(Money.of((BigDecimal) balances[1], currency), Money.of((BigDecimal) balances[2], currency),
        PageOf.of(rows, page, MovementRow::position));
  }

  private static List<MovementRow> rows(List<?> found) {
    return found.stream().map(row -> MovementRow.of((Object[]) row)).toList();
  }
}
