package org.tuttu.portal.ordering;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tuttu.ordering.selfservice.MyReturns;
import org.tuttu.portal.Address;
import org.tuttu.web.page.Conflict;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Notices;

/** Asks before a return is withdrawn. */
@Named
@RequestScoped
public class WithdrawReturnPage {
  @Inject MyReturns returns;
  @Inject Formats formats;
  @Inject Notices notices;
  @Inject Conflict conflict;
  private String number;
  private long version;
  private String status;

  /** A return that can no longer be withdrawn has its own page to say so. */
  public String load() {
    var back = returns.handled(number == null ? "" : number);
    if (!back.status().isWithdrawable()) {
      return there();
    }
    version = back.version();
    return null;
  }

  /** Tells what has become of the return, also after a refusal: what is sent next is about what the user sees now. */
  public void show() {
    var back = returns.handled(number);
    if (conflict.isFound()) {
      version = back.version();
    }
    status = formats.name(back.status());
  }

  public String withdraw() {
    returns.withdraw(number, version);
    notices.say("return.withdrawn", number);
    return there();
  }

  private String there() {
    return Address.of("/returns/return").and("number", number).and("faces-redirect", "true").toString();
  }

  public String getStatus() {
    return status;
  }

  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}
