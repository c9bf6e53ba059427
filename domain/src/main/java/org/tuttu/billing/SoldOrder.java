package org.tuttu.billing;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.tuttu.billing.selfservice.PartyRow;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.shared.Money;

/**
 * What leaves the house of an order, as an invoice needs it: two statements.
 *
 * @param returned whether goods come back, or more is given back than charged
 * @param country  of the customer, or else where it goes; null when neither is known
 */
record SoldOrder(long id, long accountId, String number, String reference, boolean returned, int paymentTermDays, String country, PartyRow buyer, List<InvoiceLine> lines) {

  static SoldOrder read(EntityManager em, long orderId, long shipmentId, LocalDate today) {
    return read(em, orderId, today, (currency, returned) -> lines(em, shipmentId, currency, returned ? -1 : 1));
  }

  /**
   * What came back of an order that was charged for in other books.
   *
   * @param pieces by the order line's position
   */
  static SoldOrder cameBack(EntityManager em, long orderId, long returnId, Map<Integer, Integer> pieces, LocalDate today) {
    return read(em, orderId, today, (currency, returned) -> returnedLines(em, orderId, returnId, pieces, currency));
  }

  private static SoldOrder read(EntityManager em, long orderId, LocalDate today, BiFunction<String, Boolean, List<InvoiceLine>> lines) {
    Object[] row = (Object[]) em.createNativeQuery("""
        select o.account_id, o.number, o.reference, o.gross < 0, a.payment_term_days, coalesce(c.country, o.delivery_country), o.currency, c.business_id,
          case when b.id is null then coalesce(o.delivery_recipient, c.name) else coalesce(b.recipient, c.name) end,
          case when b.id is null then o.delivery_street else b.street end, case when b.id is null then o.delivery_street2 else b.street2 end,
          case when b.id is null then o.delivery_postal_code else b.postal_code end, case when b.id is null then o.delivery_city else b.city end,
          case when b.id is null then o.delivery_country else b.country end
        from orders o join accounts a on a.id = o.account_id join customers c on c.id = o.customer_id left join lateral (
          select * from addresses where customer_id = o.customer_id and kind = 'BILLING' and valid_from <= ? and (valid_until is null or valid_until >= ?)
          order by valid_from desc, id desc limit 1) b on true
        where o.id = ?""")
        .setParameter(1, Date.valueOf(today))
        .setParameter(2, Date.valueOf(today))
        .setParameter(3, orderId)
        .getSingleResult();
    boolean returned = (Boolean) row[3];
    PartyRow buyer = new PartyRow((String) row[8], (String) row[7], null, (String) row[9], (String) row[10], (String) row[11], (String) row[12], (String) row[13]);
    return new SoldOrder(orderId, ((Number) row[0]).longValue(), (String) row[1], (String) row[2], returned, ((Number) row[4]).intValue(), (String) row[5], buyer,
        lines.apply((String) row[6], returned));
  }

  /**
   * The pieces of a line are charged in the order in which they leave: those that were shipped before were charged before. What came in from other books is not
   * rounded; an invoice is.
   */
  private static List<InvoiceLine> lines(EntityManager em, long shipmentId, String currency, int sign) {
    List<?> found = em.createNativeQuery("""
        select l.position, l.product_number, l.name, l.quantity, l.unit_price, l.vat_rate, l.net, l.vat, sl.quantity, coalesce((
          select sum(b.quantity) from shipment_lines b join shipments bs on bs.id = b.shipment_id where b.order_line_id = l.id and bs.position < s.position), 0)
        from shipments s join shipment_lines sl on sl.shipment_id = s.id join order_lines l on l.id = sl.order_line_id where s.id = ? order by l.position""")
        .setParameter(1, shipmentId)
        .getResultList();
    return found.stream().map(Object[].class::cast).map(row -> line(row, currency, sign)).toList();
  }

  /** As for what leaves: up to the last piece that came back, less what was credited for those that came back before. */
  private static List<InvoiceLine> returnedLines(EntityManager em, long orderId, long returnId, Map<Integer, Integer> pieces, String currency) {
    List<?> found = em.createNativeQuery("""
        select l.position, l.product_number, l.name, l.quantity, l.unit_price, l.vat_rate, l.net, l.vat, 0, coalesce((
          select sum(b.received) from return_lines b where b.order_line_id = l.id and b.return_id <> ? and b.received > 0), 0)
        from order_lines l where l.order_id = ? order by l.position""")
        .setParameter(1, returnId)
        .setParameter(2, orderId)
        .getResultList();
    return found.stream().map(Object[].class::cast).filter(row -> pieces.containsKey(row[0])).peek(row -> row[8] = pieces.get(row[0])).map(row -> line(row, currency, 1)).toList();
  }

  private static InvoiceLine line(Object[] row, String currency, int sign) {
    int all = (Integer) row[3];
    int pieces = (Integer) row[8];
    int before = ((Number) row[9]).intValue();
    BigDecimal vatRate = (BigDecimal) row[5];
    Money unitPrice = Money.of((BigDecimal) row[4], currency);
    Charge whole = Charge.of(Money.of((BigDecimal) row[6], currency), Money.of((BigDecimal) row[7], currency));
    Charge part = whole.ofFirst(before + pieces, all, unitPrice, vatRate).minus(whole.ofFirst(before, all, unitPrice, vatRate));
    Charge charged = Charge.of(part.net().times(sign), part.vat().times(sign));
    return new InvoiceLine((String) row[1], (String) row[2], sign * pieces, (BigDecimal) row[4], vatRate, charged).ofOrderLine((Integer) row[0]);
  }
}
