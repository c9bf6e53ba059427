package org.tuttu.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tuttu.identity.Caller;
import org.tuttu.ordering.Orders;
import org.tuttu.ordering.Shop;
import org.tuttu.testing.Cast;

/** A shop that ships and is paid, and what must be true of its books. */
public abstract class Books extends Shop {

  protected static final LocalDate TODAY = LocalDate.parse("2026-03-02");

  /** Ships what was ordered; gives the invoice's number. */
  protected static String ship(String order) {
    as(Cast.CLARA, () -> bean(Orders.class).confirm(order, 1));
    as(Cast.CLARA, () -> bean(Orders.class).ship(order, 2, null));
    return invoiceOf(order);
  }

  protected static String invoiceOf(String order) {
    return (String) one("select i.number from invoices i join orders o on o.id = i.order_id where i.kind = 'INVOICE' and o.number = '" + order + "'");
  }

  /** An invoice of so many lamps at 12.55 euros with VAT. */
  protected static String invoice(Caller customer, int lamps) {
    return ship(order(customer, product(1000), lamps));
  }

  protected static String account(Caller customer) {
    return "ACC-" + customer.actingFor().customerId();
  }

  protected static PaymentInput money(String amount, String reference) {
    return new PaymentInput(unique("pay"), new BigDecimal(amount), TODAY, reference, null);
  }

  protected static String pay(Caller customer, String amount, String reference) {
    return as(Cast.CLARA, () -> bean(Payments.class).record(account(customer), money(amount, reference), null));
  }

  protected static String credit(String invoice, Map<Integer, Integer> quantities) {
    return as(Cast.DORA, () -> bean(CreditNotes.class).credit(invoice, new CreditInput(unique("credit"), "Broken", quantities)));
  }

  protected static String refund(Caller customer, String amount) {
    return as(Cast.DORA, () -> bean(Payments.class).refund(account(customer), money(amount, null)));
  }

  protected static BigDecimal balance(Caller customer) {
    return amount("select coalesce((select balance from account_balances where account_id = %d), 0)", customer);
  }

  protected static BigDecimal unallocated(Caller customer) {
    return amount("select coalesce((select unallocated from account_balances where account_id = %d), 0)", customer);
  }

  protected static String open(String invoice) {
    return ((BigDecimal) one("select open_amount from invoices where number = '" + invoice + "'")).setScale(2).toPlainString();
  }

  protected static Object one(String sql) {
    return transaction(() -> em().createNativeQuery(sql).getSingleResult());
  }

  protected static List<?> rows(String sql) {
    return transaction(() -> em().createNativeQuery(sql).getResultList());
  }

  private static BigDecimal amount(String sql, Caller customer) {
    return (BigDecimal) one(sql.formatted(customer.actingFor().customerId()));
  }

  /** The balance is the open invoices less what waits; it is what the ledger says; and every posting adds up to nothing. */
  protected static void assertBooksAreRight(Caller customer) {
    long account = customer.actingFor().customerId();
    Object[] sums = (Object[]) one("""
        select b.balance, b.unallocated,
          (select coalesce(sum(open_amount), 0) from invoices where account_id = b.account_id and kind = 'INVOICE') as owed,
          (select coalesce(sum(open_amount), 0) from invoices where account_id = b.account_id and kind = 'CREDIT_NOTE')
            + (select coalesce(sum(open_amount), 0) from payments where account_id = b.account_id) as waiting,
          (select coalesce(sum(amount), 0) from postings where account_id = b.account_id) as posted,
          (select coalesce(sum(e.amount), 0) from entries e join postings p on p.id = e.posting_id where p.account_id = b.account_id) as entered,
          (select balance from postings where account_id = b.account_id order by position desc limit 1) as running,
          (select count(*) from postings where account_id = b.account_id) - b.postings as missing
        from account_balances b where b.account_id = %d""".formatted(account));
    BigDecimal balance = (BigDecimal) sums[0];
    assertThat(balance).as("open invoices less what waits").isEqualByComparingTo(((BigDecimal) sums[2]).subtract((BigDecimal) sums[3]));
    assertThat((BigDecimal) sums[1]).as("what waits").isEqualByComparingTo((BigDecimal) sums[3]);
    assertThat(balance).as("all postings").isEqualByComparingTo((BigDecimal) sums[4]);
    assertThat((BigDecimal) sums[5]).as("all entries").isEqualByComparingTo("0");
    assertThat(balance).as("the running balance").isEqualByComparingTo((BigDecimal) sums[6]);
    assertThat(((Number) sums[7]).intValue()).as("postings that nobody counted").isZero();
    assertThat(rows("""
        select i.number from invoices i where i.account_id = %d and i.gross - i.open_amount <> coalesce((
          select sum(l.amount) from allocations l where case i.kind when 'INVOICE' then l.invoice_id else l.credit_note_id end = i.id), 0)""".formatted(account)))
        .as("documents of which more or less is left than was settled").isEmpty();
    assertThat(rows("select i.number from invoices i where i.account_id = %d and (net, vat) <> (select sum(net), sum(vat) from invoice_lines l where l.invoice_id = i.id)".formatted(account)))
        .as("documents that are not their lines").isEmpty();
  }
}
