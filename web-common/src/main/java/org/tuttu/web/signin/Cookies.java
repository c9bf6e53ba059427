package org.tuttu.web.signin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;

/** The cookies of this application: the sign-in's token, and the attempts under way. For this host only, and out of scripts' reach. */
@ApplicationScoped
class Cookies {

  @Inject
  Application application;

  @Inject
  Clock clock;

  private String tokenName;
  private Seal seal;

  @PostConstruct
  void read() {
    tokenName = "tuttu-" + application.name();
    seal = new Seal(application.clientSecret(), "sign-in attempt");
  }

  /** The sign-in's token; null when there is none. */
  String token(HttpServletRequest request) {
    return value(request, tokenName);
  }

  void keepToken(HttpServletResponse response, String token) {
    add(response, tokenName, token, "");
  }

  void dropToken(HttpServletResponse response) {
    add(response, tokenName, "", "; Max-Age=0");
  }

  /** A cookie that is free, or else the one whose attempt is the oldest. */
  int freeSlot(HttpServletRequest request) {
    int slot = 0;
    long oldest = Long.MAX_VALUE;
    for (int i = 0; i < Attempt.SLOTS; i++) {
      long begun = attempt(request, i).map(attempt -> attempt.begun().getEpochSecond()).orElse(0L);
      if (begun < oldest) {
        slot = i;
        oldest = begun;
      }
    }
    return slot;
  }

  void keepAttempt(HttpServletResponse response, Attempt attempt) {
    String name = attemptName(attempt.slot());
    add(response, name, seal.close(name, attempt.written()), "; Max-Age=" + Attempt.LIFE.toSeconds());
  }

  Optional<Attempt> attempt(HttpServletRequest request, int slot) {
    String name = attemptName(slot);
    String value = value(request, name);
    return value == null ? Optional.empty()
        : seal.open(name, value).map(written -> Attempt.read(slot, written)).filter(attempt -> !attempt.isOver(clock.instant()));
  }

  void dropAttempt(HttpServletResponse response, int slot) {
    add(response, attemptName(slot), "", "; Max-Age=0");
  }

  private String attemptName(int slot) {
    return tokenName + "-try-" + slot;
  }

  private static String value(HttpServletRequest request, String name) {
    Cookie[] cookies = request.getCookies();
    if (cookies == null) {
      return null;
    }
    for (Cookie cookie : cookies) {
      if (cookie.getName().equals(name) && !cookie.getValue().isEmpty()) {
        return cookie.getValue();
      }
    }
    return null;
  }

  private void add(HttpServletResponse response, String name, String value, String life) {
    String path = application.isPortal() ? "/" : application.path();
    response.addHeader("Set-Cookie",
        name + "=" + value + "; Path=" + path + life + "; HttpOnly; SameSite=Lax" + (application.isSecure() ? "; Secure" : ""));
  }
}
