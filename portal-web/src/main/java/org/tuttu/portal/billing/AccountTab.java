package org.tuttu.portal.billing;

import java.util.List;
import org.tuttu.billing.selfservice.BalanceChoice;
import org.tuttu.portal.Address;

/** One of several accounts to look at. */
public record AccountTab(String href, String text, boolean current) {

  /** None where there is but one account. */
  static List<AccountTab> of(BalanceChoice choice, String path) {
    return choice.all().size() < 2 ? List.of() : choice.all().stream().map(account -> new AccountTab(
        Address.of(path).and("number", account.accountNumber()).toString(), account.accountName() + " (" + account.currency() + ")",
        account == choice.chosen())).toList();
  }
}
