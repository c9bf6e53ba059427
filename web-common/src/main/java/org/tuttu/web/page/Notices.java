package org.tuttu.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.Base64;

/** One sentence that outlives a redirect: "Order 1042 was cancelled." It travels in a cookie, so any node can show it. */
@Named
@RequestScoped
public class Notices {
  static final String COOKIE = "tuttu-notice";
  private static final Duration LIFE = Duration.ofSeconds(60);
  private static final int LONGEST = 600;

  @Inject Look look;
  private String shown;

  /** Says on the next page the text of this key in the application's bundle (var msg). */
  public void say(String key, Object... args) {
    var faces = FacesContext.getCurrentInstance();
    var pattern = faces.getApplication().getResourceBundle(faces, "msg").getString(key);
    var text = new MessageFormat(pattern, look.getLocale()).format(args);
    var value = Base64.getUrlEncoder().withoutPadding()
        .encodeToString(text.substring(0, Math.min(text.length(), LONGEST)).getBytes(StandardCharsets.UTF_8));
    PageCookie.write(COOKIE, value, LIFE);
  }

  /** What the request before this one had to say, once; empty when nothing. */
  public String getText() {
    if (shown == null) {
      shown = read();
    }
    return shown;
  }

  private static String read() {
    var value = PageCookie.read(COOKIE);
    if (value.isEmpty()) {
      return "";
    }
    PageCookie.drop(COOKIE);
    try {
      return new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
