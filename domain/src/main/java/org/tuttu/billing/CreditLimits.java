package org.tuttu.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.Role;
import org.tuttu.identity.SignedIn;
import org.tuttu.ordering.OrderComing;
import org.tuttu.shared.Money;
import org.tuttu.shared.RuleViolated;

/**
 * Refuses an order by which an account would owe more than its credit limit: what it owes, and what was ordered and is not invoiced yet. A manager may take it all the same, by
 * telephone.
 */
@ApplicationScoped
@Transactional
@SignedIn
public class CreditLimits {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  CurrentUser user;

  /** No statement where there is no limit; else orders of one account come one after the other, from here to the commit. */
  void check(@Observes OrderComing order) {
    if (order.creditLimit() == null || user.has(Role.MANAGER)) {
      return;
    }
    em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended('credit limit', ?)) as text)").setParameter(1, order.accountId()).getSingleResult();
    BigDecimal used = (BigDecimal) em.createNativeQuery("""
        select coalesce((select balance from account_balances where account_id = ?), 0)
          + coalesce((select sum(gross) from orders where account_id = ? and status in ('PLACED', 'CONFIRMED')), 0)""")
        .setParameter(1, order.accountId()).setParameter(2, order.accountId()).getSingleResult();
    BigDecimal left = order.creditLimit().subtract(used);
    if (order.gross().amount().compareTo(left) > 0) {
      Money shown = Money.of(left.max(BigDecimal.ZERO), order.gross().currency()).rounded();
      throw new RuleViolated(user.has(Role.STAFF) ? "order.over-limit-for-staff" : "order.over-limit", shown.amount().toPlainString() + " " + shown.currency());
    }
  }
}
