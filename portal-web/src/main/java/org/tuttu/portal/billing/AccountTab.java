package org.tuttu.portal.billing;

import java.util.List;
import org.tuttu.billing.selfservice.BalanceRow;
import org.tuttu.portal.Address;
import org.tuttu.shared.NotFound;

/** One of several accounts to look at. */
public record AccountTab(String href, String text, boolean current) {

  /** None where there is but one account. */
  static List<AccountTab> of(List<BalanceRow> accounts, String path, String current) {
    return accounts.size() < 2 ? List.of() : accounts.stream().map(account -> new AccountTab(
        Address.of(path).and("number", account.accountNumber()).toString(), account.accountName() + " (" + account.currency() + ")",
        account.accountNumber().equals(current))).toList();
  }

  /**
   * @param number null for the first
   * @throws NotFound when the customer has no such account, or none at all
   */
  static BalanceRow chosen(List<BalanceRow> accounts, String number) {
    return accounts.stream().filter(account -> number == null || account.accountNumber().equals(number)).findFirst().orElseThrow(() -> new NotFound("account", number));
  }
}
