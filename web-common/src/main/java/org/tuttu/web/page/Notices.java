package org.tuttu.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Base64;
import java.util.HashMap;

/** One sentence that outlives a redirect: "Order 1042 was cancelled." It travels in a cookie, so any node can show it. */
@Named
@RequestScoped
public class Notices {
  static final String COOKIE = "tuttu-notice";
  private static final int SECONDS = 60;
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
    write(faces.getExternalContext(), value, SECONDS);
  }

  /** What the request before this one had to say, once; empty when nothing. */
  public String getText() {
    if (shown == null) {
      shown = read(FacesContext.getCurrentInstance().getExternalContext());
    }
    return shown;
  }

  private static String read(ExternalContext external) {
    var cookie = (Cookie) external.getRequestCookieMap().get(COOKIE);
    if (cookie == null || cookie.getValue().isEmpty()) {
      return "";
    }
    write(external, "", 0);
    try {
      return new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static void write(ExternalContext external, String value, int seconds) {
    var properties = new HashMap<String, Object>();
    properties.put("path", external.getRequestContextPath() + "/");
    properties.put("maxAge", seconds);
    properties.put("httpOnly", true);
    properties.put("secure", external.isSecure());
    properties.put("SameSite", "Lax");
    external.addResponseCookie(COOKIE, value, properties);
  }
}
