package org.tuttu.identity;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody may do for a customer: a right for all accounts, and for single accounts one that stands in its place.
 *
 * @param grants by account; none for somebody who may do the same for all of them
 */
public record CustomerAccess(CustomerRight right, List<AccountGrant> grants) implements Serializable {

  public CustomerAccess {
    grants = List.copyOf(grants);
  }

  /** The same for all accounts. */
  public static CustomerAccess toAll(CustomerRight right) {
    return new CustomerAccess(right, List.of());
  }

  /** Whether there may be an account for which it is allowed, or it is allowed for the customer as a whole. */
  public boolean allows(CustomerPermission permission) {
    return right.allows(permission) || grants.stream().anyMatch(grant -> grant.right().allows(permission));
  }

  /** @param accountNumber of one of the customer's accounts */
  public boolean allows(CustomerPermission permission, String accountNumber) {
    return grants.stream().filter(grant -> grant.accountNumber().equals(accountNumber)).findFirst()
        .map(grant -> grant.right().allows(permission)).orElse(right.allows(permission));
  }

  /** The accounts that a permission reaches. */
  public AccountScope scope(CustomerPermission permission) {
    boolean most = right.allows(permission);
    return new AccountScope(most, grants.stream().filter(grant -> grant.right().allows(permission) != most).map(AccountGrant::accountId).toList());
  }

  /** What one order of an account may cost with VAT, in the account's currency; null for no limit. */
  public BigDecimal orderLimit(String accountNumber) {
    return grants.stream().filter(grant -> grant.accountNumber().equals(accountNumber)).findFirst().map(AccountGrant::orderLimit).orElse(null);
  }

  /** Whether nobody with the other loses anything who gets this in its place. */
  public boolean covers(CustomerAccess other) {
    return Stream.of(CustomerPermission.values()).allMatch(permission -> right.allows(permission) || !other.right.allows(permission))
        && Stream.concat(grants.stream(), other.grants.stream()).map(AccountGrant::accountNumber).allMatch(account -> coversFor(account, other));
  }

  private boolean coversFor(String account, CustomerAccess other) {
    boolean allowed = Stream.of(AccountRight.values()).flatMap(each -> each.permissions().stream())
        .allMatch(permission -> allows(permission, account) || !other.allows(permission, account));
    BigDecimal limit = orderLimit(account);
    BigDecimal theirs = other.orderLimit(account);
    boolean limited = other.allows(CustomerPermission.PLACE_ORDERS, account) && limit != null && (theirs == null || limit.compareTo(theirs) < 0);
    return allowed && !limited;
  }
}
