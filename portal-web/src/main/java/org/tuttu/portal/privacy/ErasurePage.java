package org.tuttu.portal.privacy;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.portal.PortalTexts;
import org.tuttu.privacy.selfservice.ErasureRow;
import org.tuttu.privacy.selfservice.ErasureStatus;
import org.tuttu.privacy.selfservice.MyErasure;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Notices;

/** The request to be forgotten: what it means, how far it is, and the way to send it or take it back. */
@Named
@ViewScoped(saveInViewState = true)
public class ErasurePage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject MyErasure erasure;
  @Inject Formats formats;
  @Inject PortalTexts texts;
  @Inject Notices notices;
  private RequestView request;
  private boolean open;
  private boolean running;
  private String kept;
  private String wish;

  /** The latest request, ready to print. */
  public record RequestView(String number, String status, String tone, String asked, String due, String extension, String reason) implements Serializable {}

  public void load() {
    var latest = erasure.latest();
    request = latest.map(this::view).orElse(null);
    open = latest.filter(row -> row.status() == ErasureStatus.OPEN).isPresent();
    running = latest.filter(row -> row.status() == ErasureStatus.RUNNING).isPresent();
    kept = erasure.keptByLawUntil().map(day -> texts.text("page.erasure.kept", formats.date(day))).orElseGet(() -> texts.text("page.erasure.nothing-kept"));
  }

  public String ask() {
    erasure.ask(wish);
    notices.say("erasure.asked");
    return "/privacy/erasure?faces-redirect=true";
  }

  public String withdraw() {
    erasure.withdraw(request.number());
    notices.say("erasure.withdrawn");
    return "/privacy/erasure?faces-redirect=true";
  }

  private RequestView view(ErasureRow row) {
    return new RequestView(row.number(), formats.name(row.status()), tone(row.status()), formats.date(row.requestedAt()), formats.date(row.dueOn()), row.extension(), row.reason());
  }

  static String tone(ErasureStatus status) {
    return switch (status) {
      case OPEN, RUNNING -> "info";
      case DONE -> "good";
      case REFUSED -> "bad";
      case WITHDRAWN -> "neutral";
    };
  }

  public RequestView getRequest() {
    return request;
  }

  public boolean isOpen() {
    return open;
  }

  /** Whether a new request can be sent. */
  public boolean isAskable() {
    return !open && !running;
  }

  public String getKept() {
    return kept;
  }

  public String getWish() {
    return wish;
  }

  public void setWish(String wish) {
    this.wish = wish;
  }
}
