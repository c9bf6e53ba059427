package org.tuttu.ordering;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import org.tuttu.identity.Caller;

/**
 * What somebody may spend in one order without asking an owner. It is read when an order is placed or changed, and held until that is done: whoever sets another limit
 * at the same moment comes before it or after it.
 */
final class OrderLimit {

  private OrderLimit() {}

  /** With VAT, in the account's currency; null for any amount. One statement. */
  static BigDecimal of(EntityManager em, Caller by, Payer payer) {
    List<?> found = em.createNativeQuery("""
        select ma.order_limit from memberships m join membership_accounts ma on ma.membership_id = m.id
        where m.subject = ? and m.customer_id = ? and ma.account_id = ? for share of ma""")
        .setParameter(1, by.subject())
        .setParameter(2, payer.customerId())
        .setParameter(3, payer.accountId())
        .getResultList();
    return found.isEmpty() ? null : (BigDecimal) found.get(0);
  }
}
