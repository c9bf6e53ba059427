package org.tuttu.billing;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.tuttu.billing.selfservice.PartyRow;
import org.tuttu.shared.NotFound;

/**
 * An account as an invoice needs it that is not of an order: one statement.
 *
 * @param country of the customer, or else of where its invoices go; null when neither is known
 */
record BilledAccount(int paymentTermDays, String country, PartyRow buyer) {

  /** @throws NotFound when there is no such account */
  static BilledAccount read(EntityManager em, long accountId, LocalDate today) {
    List<?> found = em.createNativeQuery("""
        select a.payment_term_days, coalesce(c.country, b.country), coalesce(b.recipient, c.name), c.business_id, b.street, b.street2, b.postal_code, b.city, b.country
        from accounts a join customers c on c.id = a.customer_id left join lateral (
          select * from addresses where customer_id = c.id and kind in ('BILLING', 'DELIVERY') and valid_from <= ? and (valid_until is null or valid_until >= ?)
          order by kind, valid_from desc, id desc limit 1) b on true
        where a.id = ?""")
        .setParameter(1, Date.valueOf(today))
        .setParameter(2, Date.valueOf(today))
        .setParameter(3, accountId)
        .getResultList();
    Object[] row = (Object[]) found.stream().findFirst().orElseThrow(() -> new NotFound("account", accountId));
    return new BilledAccount(((Number) row[0]).intValue(), (String) row[1],
        new PartyRow((String) row[2], (String) row[3], null, (String) row[4], (String) row[5], (String) row[6], (String) row[7], (String) row[8]));
  }
}
