package org.tuttu.web.page;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.HashMap;

/** What the browser keeps for the pages of this application, out of scripts' reach. Its user can change it: nothing may depend on it. */
public final class PageCookie {
  private PageCookie() {}

  /** Empty when there is none. */
  public static String read(String name) {
    var cookie = (Cookie) external().getRequestCookieMap().get(name);
    return cookie == null ? "" : cookie.getValue();
  }

  public static void write(String name, String value, Duration life) {
    var external = external();
    var properties = new HashMap<String, Object>();
    properties.put("path", external.getRequestContextPath() + "/");
    properties.put("maxAge", (int) life.toSeconds());
    properties.put("httpOnly", true);
    properties.put("secure", external.isSecure());
    properties.put("SameSite", "Lax");
    external.addResponseCookie(name, value, properties);
  }

  public static void drop(String name) {
    write(name, "", Duration.ZERO);
  }

  private static ExternalContext external() {
    return FacesContext.getCurrentInstance().getExternalContext();
  }
}
