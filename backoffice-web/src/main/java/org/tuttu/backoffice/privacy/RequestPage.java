package org.tuttu.backoffice.privacy;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.backoffice.Wording;
import org.tuttu.privacy.Erasures;
import org.tuttu.web.page.Conflict;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Notices;

/** One request to be forgotten: staff carry it out, refuse it, or take more time. */
@Named
@ViewScoped(saveInViewState = true)
public class RequestPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject Erasures erasures;
  @Inject Formats formats;
  @Inject Wording wording;
  @Inject Notices notices;
  @Inject Conflict conflict;
  private String number;
  private long version;
  private String reason;
  private RequestView request;

  public void load() {
    var details = erasures.details(number);
    version = details.version();
    request = RequestView.of(details, formats, wording);
  }

  /** A colleague decided meanwhile, or the customer took it back: the page shows how. */
  public void refresh() {
    if (conflict.isFound()) {
      load();
    }
  }

  public String approve() {
    erasures.approve(number, version);
    return done("page.request.approved");
  }

  public String refuse() {
    erasures.refuse(number, version, reason);
    return done("page.request.refused");
  }

  public String extend() {
    erasures.extend(number, version, reason);
    return done("page.request.extended");
  }

  private String done(String notice) {
    notices.say(notice, number);
    return "/privacy/request?faces-redirect=true&number=" + number;
  }

  public RequestView getRequest() {
    return request;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
