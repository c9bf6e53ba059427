package org.tuttu.subscriptions;

import org.tuttu.identity.AccountScope;

/**
 * Whose a subscription must be, to be there at all.
 *
 * @param customerId null for anybody's
 * @param accounts   of which accounts
 */
public record Whose(Long customerId, AccountScope accounts) {

  public static Whose anybodys() {
    return new Whose(null, AccountScope.all());
  }

  boolean owns(Subscription subscription) {
    return customerId == null || subscription.customerId() == customerId && accounts.includes(subscription.accountId());
  }
}
