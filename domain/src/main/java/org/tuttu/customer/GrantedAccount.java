package org.tuttu.customer;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tuttu.customer.selfservice.AccessInput;
import org.tuttu.customer.selfservice.AccountAccess;
import org.tuttu.identity.AccountGrant;
import org.tuttu.identity.AccountRight;
import org.tuttu.identity.CustomerAccess;
import org.tuttu.identity.CustomerRight;
import org.tuttu.shared.RuleViolated;

/** The right for one account, as a membership has it and an invitation offers it. */
@Embeddable
public class GrantedAccount {

  @ManyToOne(fetch = LAZY, optional = false)
  @JoinColumn(name = "account_id")
  private Account account;

  @Enumerated(STRING)
  @Column(name = "access_right")
  private AccountRight right;

  @Column(name = "order_limit")
  private BigDecimal orderLimit;

  protected GrantedAccount() {}

  private GrantedAccount(Account account, AccountAccess input) {
    if (input.orderLimit() != null && input.right() != AccountRight.BUYER) {
      throw RuleViolated.at("accounts", "access.limit-for-buyers", account.name());
    }
    if (input.orderLimit() != null && !isAmount(input.orderLimit())) {
      throw RuleViolated.at("accounts", "access.limit", account.name());
    }
    this.account = account;
    this.right = input.right();
    this.orderLimit = input.orderLimit();
  }

  private static boolean isAmount(BigDecimal limit) {
    return limit.signum() > 0 && limit.scale() <= 2 && limit.precision() - limit.scale() <= 12;
  }

  /**
   * Those that an input asks for; none for an owner, who has all accounts.
   *
   * @throws org.tuttu.shared.NotFound when an account is not the customer's
   * @throws RuleViolated              when nothing would be left to do
   */
  static List<GrantedAccount> of(Customer customer, AccessInput input) {
    if (input.right() == CustomerRight.OWNER) {
      return List.of();
    }
    if (input.right() == CustomerRight.PER_ACCOUNT && input.accounts().isEmpty()) {
      throw RuleViolated.at("right", "access.no-account");
    }
    List<GrantedAccount> granted = new ArrayList<>();
    Set<String> named = new HashSet<>();
    for (AccountAccess each : input.accounts()) {
      if (!named.add(each.accountNumber())) {
        throw RuleViolated.at("accounts", "access.account-twice", each.accountNumber());
      }
      granted.add(new GrantedAccount(customer.account(each.accountNumber()), each));
    }
    return granted;
  }

  static CustomerAccess access(CustomerRight right, List<GrantedAccount> accounts) {
    return new CustomerAccess(right, accounts.stream()
        .map(each -> new AccountGrant(each.account.id(), each.account.number(), each.right, each.orderLimit)).toList());
  }

  /** For the audit trail: each account with its right and limit, in one line. */
  static String written(List<GrantedAccount> accounts) {
    return accounts.isEmpty() ? null : accounts.stream().map(GrantedAccount::written).sorted().collect(Collectors.joining(", "));
  }

  private String written() {
    return account.number() + " " + right + (orderLimit == null ? "" : " " + orderLimit.stripTrailingZeros().toPlainString() + " " + account.currency());
  }

  GrantedAccount copy() {
    GrantedAccount copy = new GrantedAccount();
    copy.account = account;
    copy.right = right;
    copy.orderLimit = orderLimit;
    return copy;
  }
}
