package org.tuttu.identity;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The accounts of one customer that somebody reaches for some purpose: all but a few, or only a few. It never says whose accounts they are: a query
 * that obeys it names the customer too.
 */
public final class AccountScope {

  private static final AccountScope ALL = new AccountScope(true, List.of());

  private final boolean most;
  private final List<Long> exceptions;

  /** @param most whether all but the exceptions are meant, or only these */
  AccountScope(boolean most, List<Long> exceptions) {
    this.most = most;
    this.exceptions = List.copyOf(exceptions);
  }

  public static AccountScope all() {
    return ALL;
  }

  public boolean isAll() {
    return most && exceptions.isEmpty();
  }

  public boolean includes(long accountId) {
    return most != exceptions.contains(accountId);
  }

  /** @param accounts how many the customer has */
  public boolean isSeveral(int accounts) {
    return (most ? accounts - exceptions.size() : exceptions.size()) > 1;
  }

  /**
   * The condition by which a query obeys this, to stand behind others: empty for all accounts, so that such a query stays as it is. The ids
   * are numbers from our own table, and need no parameters.
   *
   * @param column the account's id, such as {@code o.account_id}
   */
  public String and(String column) {
    if (exceptions.isEmpty()) {
      return most ? "" : " and false";
    }
    return " and " + column + (most ? " not in (" : " in (") + exceptions.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")";
  }
}
