package org.tuttu.portal.notifications;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.tuttu.notifications.selfservice.Unsubscribing;
import org.tuttu.portal.PortalTexts;
import org.tuttu.shared.NewsKind;
import org.tuttu.web.page.Formats;

/**
 * The way out of mails of one kind, for who holds the address from such a mail, signed in or not. Mail programs post here by one click (RFC 8058); who follows the
 * link is asked first, as programs that look into mails for dangers follow it too.
 */
@Named
@RequestScoped
public class UnsubscribePage {
  @Inject Unsubscribing unsubscribing;
  @Inject PortalTexts texts;
  @Inject Formats formats;
  @Inject HttpServletRequest request;
  private String token;
  private String kind;
  private boolean done;

  public void load() {
    done = request.getMethod().equals("POST");
    kind = (done ? unsubscribing.end(token) : unsubscribing.look(token)).orElse(null);
  }

  /** Whether the address is one that stood in a mail. */
  public boolean isKnown() {
    return kind != null;
  }

  public boolean isDone() {
    return done;
  }

  /** What the mails are about. */
  public String getAbout() {
    return kind == null ? "" : Arrays.stream(NewsKind.values()).filter(about -> about.name().equals(kind)).findFirst().map(formats::name).orElseGet(() -> texts.text("page.unsubscribe.daily"));
  }

  public String getToken() {
    return token;
  }

  public void setToken(String token) {
    this.token = token;
  }
}
