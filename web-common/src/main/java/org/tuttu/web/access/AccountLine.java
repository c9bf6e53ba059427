package org.tuttu.web.access;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import org.tuttu.customer.selfservice.AccountAccess;
import org.tuttu.customer.selfservice.AccountChoice;
import org.tuttu.identity.AccountRight;
import org.tuttu.shared.RuleViolated;

/** An account, and the right for it that somebody chooses. */
public class AccountLine implements Serializable {
  private static final long serialVersionUID = 1L;

  private final AccountChoice account;
  private String right;
  private BigDecimal limit;

  AccountLine(AccountChoice account, AccountRight right, BigDecimal limit) {
    this.account = account;
    this.right = right == null ? "" : right.name();
    this.limit = limit;
  }

  /** Empty where the right for all accounts holds; one that nobody knows is as if none was chosen. */
  Optional<AccountAccess> access() {
    for (var known : AccountRight.values()) {
      if (known.name().equals(right)) {
        return Optional.of(new AccountAccess(account.number(), known, limit));
      }
    }
    if (limit != null) {
      throw RuleViolated.at("accounts", "access.limit-for-buyers", account.name());
    }
    return Optional.empty();
  }

  public String getName() {
    return account.name();
  }

  public String getNumber() {
    return account.number();
  }

  public String getCurrency() {
    return account.currency();
  }

  public String getRight() {
    return right;
  }

  public void setRight(String right) {
    this.right = right;
  }

  public BigDecimal getLimit() {
    return limit;
  }

  public void setLimit(BigDecimal limit) {
    this.limit = limit;
  }
}
