package org.tuttu.billing.selfservice;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.sql.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.identity.AccountScope;
import org.tuttu.shared.Money;

/** Reads invoices, whoever asks; who may, the caller has made sure of. */
public final class InvoiceReader {

  private InvoiceReader() {}

  /**
   * With its lines and what settled it: three statements.
   *
   * @param customerId whose invoice it must be; null for anybody's
   * @param accounts   of which accounts
   */
  public static Optional<InvoiceDetails> details(EntityManager em, String number, Long customerId, AccountScope accounts) {
    List<?> found = em.createNativeQuery("""
        select i.id, i.number, i.kind, i.status, a.number, a.name, o.number, c.number, i.issued_on, i.delivered_on, i.due_on, i.customer_reference,
          i.payment_reference, i.reason, i.buyer_name, i.buyer_business_id, cast(null as text), i.buyer_street, i.buyer_street2, i.buyer_postal_code,
          i.buyer_city, i.buyer_country, i.seller_name, i.seller_business_id, i.seller_vat_id, i.seller_street, cast(null as text), i.seller_postal_code,
          i.seller_city, i.seller_country, i.seller_iban, i.seller_bic, i.currency, i.net, i.vat, i.open_amount
        from invoices i join accounts a on a.id = i.account_id left join orders o on o.id = i.order_id left join invoices c on c.id = i.credits_id
        where i.number = ? and i.customer_id = coalesce(cast(? as bigint), i.customer_id)""" + accounts.and("i.account_id"))
        .setParameter(1, number)
        .setParameter(2, customerId == null ? null : customerId.toString())
        .getResultList();
    return found.stream().findFirst().map(row -> details(em, (Object[]) row));
  }

  /** What was charged and credited for an order, the oldest first; one statement. */
  public static List<InvoiceRow> ofOrder(EntityManager em, String orderNumber, Long customerId, AccountScope accounts) {
    return rows(em, "select " + InvoiceRow.COLUMNS + InvoiceRow.FROM + """
        where o.number = ? and i.customer_id = coalesce(cast(? as bigint), i.customer_id)%s order by i.issued_on, i.id""".formatted(accounts.and("i.account_id")), InvoiceRow::of, orderNumber,
        customerId == null ? null : customerId.toString());
  }

  private static InvoiceDetails details(EntityManager em, Object[] row) {
    long id = ((Number) row[0]).longValue();
    String currency = (String) row[32];
    List<InvoiceLineRow> lines = rows(em, """
        select l.position, l.product_number, l.name, l.quantity, l.unit_price, l.vat_rate, l.net, l.vat,
          (select coalesce(sum(t.quantity), 0) from invoices n join invoice_lines t on t.invoice_id = n.id where n.credits_id = l.invoice_id and t.credits_position = l.position)
        from invoice_lines l where l.invoice_id = ? order by l.position""", line -> InvoiceLineRow.of(line, currency), id);
    return new InvoiceDetails(
        (String) row[1], InvoiceKind.valueOf((String) row[2]), InvoiceStatus.valueOf((String) row[3]), (String) row[4], (String) row[5], (String) row[6],
        (String) row[7], ((Date) row[8]).toLocalDate(), ((Date) row[9]).toLocalDate(), ((Date) row[10]).toLocalDate(), (String) row[11], ReferenceGroups.of((String) row[12], currency),
        (String) row[13], party(row, 14), party(row, 22), (String) row[30], (String) row[31],
        Charge.of(Money.of((BigDecimal) row[33], currency), Money.of((BigDecimal) row[34], currency)), Money.of((BigDecimal) row[35], currency), lines,
        settlements(em, id, currency));
  }

  /** What a payment settled or which refund it went back by; of a refund, what it paid back. One statement. */
  public static List<SettlementRow> settlementsOf(EntityManager em, long paymentId, String currency) {
    return rows(em, """
        select kind, number, day, amount from (
          select 'INVOICE' as kind, i.number, i.issued_on as day, l.amount, l.id from allocations l join invoices i on i.id = l.invoice_id where l.payment_id = ?
          union all select 'REFUND', r.number, r.day, l.amount, l.id from allocations l join payments r on r.id = l.refund_id where l.payment_id = ?
          union all select 'PAYMENT', p.number, p.day, l.amount, l.id from allocations l join payments p on p.id = l.payment_id where l.refund_id = ?
          union all select 'CREDIT_NOTE', n.number, n.issued_on, l.amount, l.id from allocations l join invoices n on n.id = l.credit_note_id where l.refund_id = ?) s
        order by id limit 500""", row -> SettlementRow.of(row, currency), paymentId, paymentId, paymentId, paymentId);
  }

  private static List<SettlementRow> settlements(EntityManager em, long id, String currency) {
    return rows(em, """
        select kind, number, day, amount from (
          select p.kind, p.number, p.day, l.amount, l.id from allocations l join payments p on p.id = l.payment_id where l.invoice_id = ?
          union all select 'CREDIT_NOTE', n.number, n.issued_on, l.amount, l.id from allocations l join invoices n on n.id = l.credit_note_id where l.invoice_id = ?
          union all select 'INVOICE', n.number, n.issued_on, l.amount, l.id from allocations l join invoices n on n.id = l.invoice_id where l.credit_note_id = ?
          union all select 'REFUND', p.number, p.day, l.amount, l.id from allocations l join payments p on p.id = l.refund_id where l.credit_note_id = ?) s
        order by id limit 200""", row -> SettlementRow.of(row, currency), id, id, id, id);
  }

  private static PartyRow party(Object[] row, int first) {
    return new PartyRow((String) row[first], (String) row[first + 1], (String) row[first + 2], (String) row[first + 3], (String) row[first + 4],
        (String) row[first + 5], (String) row[first + 6], (String) row[first + 7]);
  }

  private static <T> List<T> rows(EntityManager em, String sql, Function<Object[], T> row, Object... values) {
    Query query = em.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    List<?> found = query.getResultList();
    return found.stream().map(each -> row.apply((Object[]) each)).toList();
  }
}
