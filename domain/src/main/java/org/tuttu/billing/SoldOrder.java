package org.tuttu.billing;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.tuttu.billing.selfservice.PartyRow;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.shared.Money;

/**
 * An order as an invoice needs it: two statements.
 *
 * @param returned whether goods come back, or more is given back than charged
 * @param country  of the customer, or else where it goes; null when neither is known
 */
record SoldOrder(long id, long accountId, String number, String reference, boolean returned, int paymentTermDays, String country, PartyRow buyer, List<InvoiceLine> lines) {

  static SoldOrder read(EntityManager em, long orderId, LocalDate today) {
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
        lines(em, orderId, (String) row[6], returned ? -1 : 1));
  }

  /** What came in from other books is not rounded; an invoice is. */
  private static List<InvoiceLine> lines(EntityManager em, long orderId, String currency, int sign) {
    List<?> found = em.createNativeQuery("select product_number, name, quantity, unit_price, vat_rate, net, vat from order_lines where order_id = ? order by position")
        .setParameter(1, orderId)
        .getResultList();
    return found.stream().map(Object[].class::cast).map(row -> new InvoiceLine((String) row[0], (String) row[1], sign * (Integer) row[2], (BigDecimal) row[3],
        (BigDecimal) row[4], Charge.of(money(row[5], currency, sign), money(row[6], currency, sign)))).toList();
  }

  private static Money money(Object amount, String currency, int sign) {
    return Money.of((BigDecimal) amount, currency).times(sign).rounded();
  }
}
