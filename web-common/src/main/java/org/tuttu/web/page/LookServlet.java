package org.tuttu.web.page;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/** The switches for language and theme: plain form posts that come back to the page they were pressed on. */
@WebServlet("/look")
public class LookServlet extends HttpServlet {
  private static final int YEAR = (int) Duration.ofDays(365).toSeconds();

  @Inject Event<LanguageChosen> languageChosen;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var language = request.getParameter("lang");
    if (Look.LANGUAGES.contains(language == null ? "" : language)) {
      response.addCookie(cookie(request, Look.LANGUAGE_COOKIE, language, YEAR));
      languageChosen.fire(new LanguageChosen(language));
    }
    var theme = request.getParameter("theme");
    if (theme != null) {
      var known = Look.THEMES.contains(theme);
      response.addCookie(cookie(request, Look.THEME_COOKIE, known ? theme : "", known ? YEAR : 0));
    }
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", home(request, request.getParameter("to")));
  }

  /** Only an address of this application, or its home: never somebody else's site. */
  static String home(HttpServletRequest request, String to) {
    var home = request.getContextPath() + "/";
    if (to == null || !to.startsWith(home) || to.startsWith("//") || to.indexOf('\\') >= 0) {
      return home;
    }
    try {
      return URI.create(to).isAbsolute() ? home : URI.create(to).toASCIIString();
    } catch (IllegalArgumentException e) {
      return home;
    }
  }

  private static Cookie cookie(HttpServletRequest request, String name, String value, int age) {
    var cookie = new Cookie(name, value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setMaxAge(age);
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }
}
