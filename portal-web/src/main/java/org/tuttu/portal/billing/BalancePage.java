package org.tuttu.portal.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tuttu.billing.selfservice.BalanceRow;
import org.tuttu.billing.selfservice.MyBalances;
import org.tuttu.collection.selfservice.MyPayments;
import org.tuttu.customer.selfservice.MyRefundAccounts;
import org.tuttu.ordering.selfservice.MyOrders;
import org.tuttu.portal.Address;
import org.tuttu.portal.PortalTexts;
import org.tuttu.portal.account.BankAccount;
import org.tuttu.portal.ordering.OrderRowView;
import org.tuttu.portal.subscriptions.SubscriptionRowView;
import org.tuttu.shared.NotFound;
import org.tuttu.subscriptions.selfservice.MySubscriptions;
import org.tuttu.web.page.Formats;

/** How an account stands: what is owed, what is due when, what is on its way, what is in use, and what happened last. */
@Named
@RequestScoped
public class BalancePage {
  private static final int SOME = 5;

  @Inject MyBalances balances;
  @Inject MyOrders orders;
  @Inject MyPayments payments;
  @Inject MyRefundAccounts refundAccounts;
  @Inject MySubscriptions subscriptions;
  @Inject ReminderTexts reminders;
  @Inject Formats formats;
  @Inject PortalTexts texts;
  private String number;
  private Account account;
  private String refunds;
  private List<AccountTab> tabs;
  private List<InvoiceRowView> due;
  private List<OrderRowView> open;
  private List<SubscriptionRowView> services;
  private List<MovementView> latest;

  /** An account, ready to print; what is nothing is empty. */
  public record Account(String number, String name, String balance, String tone, String overdue, String nextDue, String waiting, String terms, String creditLimit) {}

  /** @throws NotFound when the customer has no such account */
  public void load() {
    var choice = balances.choose(number);
    if (choice.chosen() == null) {
      return;
    }
    var chosen = choice.chosen();
    account = view(chosen);
    refunds = BankAccount.grouped(refundAccounts.of(chosen.accountNumber()).iban());
    tabs = AccountTab.of(choice, "/account/balance");
    due = reminders.rows(balances.due(chosen.accountNumber(), SOME), balances.today());
    open = orders.open(chosen.accountNumber(), SOME).stream().map(order -> OrderRowView.of(order, formats)).toList();
    services = subscriptions.running(chosen.accountNumber(), SOME).stream().map(row -> SubscriptionRowView.of(row, formats, texts.locale())).toList();
    latest = balances.latest(chosen.accountNumber(), SOME).stream().map(movement -> MovementView.of(movement, formats)).toList();
  }

  private Account view(BalanceRow row) {
    var terms = row.paymentTermDays() == 0 ? texts.text("account.at-once") : texts.text("account.days", row.paymentTermDays());
    return new Account(row.accountNumber(), row.accountName(), formats.money(row.balance()), row.overdue().isZero() ? "" : "bad",
        row.overdue().isZero() ? "" : formats.money(row.overdue()), formats.date(row.nextDue()), row.unallocated().isZero() ? "" : formats.money(row.unallocated()),
        terms, row.creditLimit() == null ? texts.text("account.no-limit") : formats.money(row.creditLimit()));
  }

  /** The account's movements in the last months. */
  public String getStatement() {
    return Address.of("/account/statement").and("number", account.number()).toString();
  }

  /** The bank account to which refunds go, as much of it as the user may see; null where nobody has said. */
  public String getRefunds() {
    return refunds;
  }

  /** Whether what is due can be paid at once. */
  public boolean isPayable() {
    return !due.isEmpty() && payments.isPossible(account.number());
  }

  /** Null where there is none. */
  public Account getAccount() {
    return account;
  }

  public List<AccountTab> getTabs() {
    return tabs;
  }

  public List<InvoiceRowView> getDue() {
    return due;
  }

  public List<OrderRowView> getOpen() {
    return open;
  }

  /** In use, what renews first. */
  public List<SubscriptionRowView> getServices() {
    return services;
  }

  public List<MovementView> getLatest() {
    return latest;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}
