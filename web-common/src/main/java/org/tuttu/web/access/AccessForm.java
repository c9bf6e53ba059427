package org.tuttu.web.access;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tuttu.customer.selfservice.AccessInput;
import org.tuttu.customer.selfservice.AccountAccessRow;
import org.tuttu.customer.selfservice.AccountChoice;
import org.tuttu.identity.CustomerRight;

/** What somebody is to be allowed while it is chosen, in the fields of {@code t:access}. */
public class AccessForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private final ArrayList<AccountLine> accounts = new ArrayList<>();
  private String right;

  /** With the rights that somebody has, or none yet for single accounts. */
  public static AccessForm of(CustomerRight right, List<AccountAccessRow> given, List<AccountChoice> choices) {
    var form = new AccessForm();
    form.right = right.name();
    for (var account : choices) {
      var row = given.stream().filter(each -> each.accountNumber().equals(account.number())).findFirst();
      form.accounts.add(new AccountLine(
          account, row.map(AccountAccessRow::right).orElse(null), row.map(AccountAccessRow::orderLimit).map(limit -> limit.setScale(2)).orElse(null)));
    }
    return form;
  }

  /** For somebody who is to buy for all accounts, until something else is chosen. */
  public static AccessForm forBuyer(List<AccountChoice> choices) {
    return of(CustomerRight.BUYER, List.of(), choices);
  }

  /** @throws org.tuttu.shared.RuleViolated when there is a limit without a right */
  public AccessInput input() {
    var chosen = Stream.of(CustomerRight.values()).filter(known -> known.name().equals(right)).findFirst().orElse(null);
    return new AccessInput(chosen, accounts.stream().flatMap(line -> line.access().stream()).toList());
  }

  public List<AccountLine> getAccounts() {
    return accounts;
  }

  public String getRight() {
    return right;
  }

  public void setRight(String right) {
    this.right = right;
  }
}
