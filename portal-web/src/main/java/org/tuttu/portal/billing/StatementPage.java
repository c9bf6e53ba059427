package org.tuttu.portal.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tuttu.billing.selfservice.MyBalances;
import org.tuttu.portal.Address;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.PageRequest;
import org.tuttu.web.page.Formats;

/** An account's movements in a period, with the balances before and after. */
@Named
@RequestScoped
public class StatementPage {
  private static final int MANY = 100;

  @Inject MyBalances balances;
  @Inject Formats formats;
  private String number;
  private String from;
  private String until;
  private String after;
  private String problem;
  private String account;
  private boolean mistaken;
  private List<AccountTab> tabs;
  private List<MovementView> rows = List.of();
  private String opening;
  private String closing;
  private String next;

  /** @throws NotFound when the customer has no such account */
  public void load() {
    var choice = balances.choose(number);
    if (choice.chosen() == null) {
      throw new NotFound("account", number);
    }
    number = choice.chosen().accountNumber();
    var period = Period.of(from, until, balances.today());
    account = choice.chosen().accountName();
    tabs = AccountTab.of(choice, "/account/statement");
    mistaken = period.mistaken();
    if (!mistaken) {
      from = period.from().toString();
      until = period.until().toString();
      var statement = balances.statement(number, period.from(), period.until(), new PageRequest(after, MANY));
      opening = formats.money(statement.opening());
      closing = formats.money(statement.closing());
      rows = statement.movements().rows().stream().map(movement -> MovementView.of(movement, formats)).toList();
      next = statement.movements().hasNext() ? here("/account/statement").and("after", statement.movements().next()).toString() : null;
    }
  }

  private Address here(String path) {
    return Address.of(path).and("number", number).and("from", from).and("until", until);
  }

  /** The same as a file. */
  public String getFile() {
    return here("/account/statement-file").toString();
  }

  /** The same to be read and kept. */
  public String getPdf() {
    return here("/account/statement-pdf").toString();
  }

  /** Back to the first page, from any later one. */
  public String getFirst() {
    return after == null ? null : here("/account/statement").toString();
  }

  /** Whether the days could not be understood. */
  public boolean isMistaken() {
    return mistaken;
  }

  public String getAccount() {
    return account;
  }

  public List<AccountTab> getTabs() {
    return tabs;
  }

  public List<MovementView> getRows() {
    return rows;
  }

  public String getOpening() {
    return opening;
  }

  public String getClosing() {
    return closing;
  }

  public String getNext() {
    return next;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getUntil() {
    return until;
  }

  public void setUntil(String until) {
    this.until = until;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }

  public String getProblem() {
    return problem;
  }

  public void setProblem(String problem) {
    this.problem = problem;
  }
}
