package org.tuttu.portal.ordering;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.tuttu.customer.selfservice.MyPayingAccount;
import org.tuttu.customer.selfservice.PayingChoice;
import org.tuttu.portal.Address;
import org.tuttu.shared.PageRequest;
import org.tuttu.web.page.Notices;
import org.tuttu.web.signin.CustomerChoice;

/** At which account's prices the user sees the catalogue and the basket. */
@Named
@RequestScoped
public class PayingPage {
  @Inject MyPayingAccount paying;
  @Inject CustomerChoice choice;
  @Inject Notices notices;
  @Inject HttpServletRequest request;
  private String to;
  private String after;
  private List<PayingChoice> accounts;
  private String next;

  /** Lists the accounts; the list's own plain forms post back here which was chosen. */
  public String load() {
    if (Posted.is(request)) {
      paying.choose(request.getParameter("account"));
      choice.reread(request);
      notices.say("paying.chosen");
      return Posted.returnTo(to, request.getContextPath() + "/catalogue/") ? null : "/basket?faces-redirect=true";
    }
    var page = paying.choices(PageRequest.after(after));
    accounts = page.rows();
    next = page.hasNext() ? here().and("after", page.next()).toString() : null;
    return null;
  }

  /** Back to the first page, from any later one. */
  public String getFirst() {
    return after == null || after.isBlank() ? null : here().toString();
  }

  private Address here() {
    return Address.of("/basket/paying").and("to", to);
  }

  public List<PayingChoice> getAccounts() {
    return accounts;
  }

  public String getNext() {
    return next;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }
}
