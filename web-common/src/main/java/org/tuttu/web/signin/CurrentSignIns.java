package org.tuttu.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tuttu.identity.ConfirmedUser;
import org.tuttu.identity.SignInEnd;
import org.tuttu.identity.SignIns;
import org.tuttu.shared.Setting;
import org.tuttu.shared.Settings;

/** Finds out who a token is, and asks Keycloak again when its last word is old: once, however many requests and nodes wait for it. */
@ApplicationScoped
class CurrentSignIns {

  private static final Logger LOG = Logger.getLogger(CurrentSignIns.class.getName());
  private static final int REMEMBERED = 20_000;
  /** While another request asks, the old word is good this long; who comes later waits for the answer. */
  private static final Duration OVERLAP = Duration.ofSeconds(15);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(4);

  @Inject
  Application application;

  @Inject
  SignIns signIns;

  @Inject
  OpenId keycloak;

  @Inject
  Settings settings;

  @Inject
  Clock clock;

  private final Memory memory = new Memory(REMEMBERED, System::nanoTime);

  /** Who the token is; null when nobody, or no longer. */
  Known find(HttpServletRequest request, HttpServletResponse response, String token) {
    Known known = memory.get(token);
    if (known == null) {
      known = look(token);
    }
    if (known == null || known.signIn().isFresh(clock.instant())) {
      return known;
    }
    return renewed(request, response, token, known);
  }

  void forget(String token) {
    memory.forget(token);
  }

  /** For the end of sign-ins whose tokens are not known here. */
  void forgetAll() {
    memory.forgetAll();
  }

  private Known renewed(HttpServletRequest request, HttpServletResponse response, String token, Known old) {
    Known known = old;
    Instant deadline = clock.instant().plus(LONGEST_WAIT);
    while (known != null && !known.signIn().isFresh(clock.instant())) {
      if (known.signIn().mayBeAsked(clock.instant())) {
        Optional<String> claimed = signIns.claimRefresh(token);
        if (claimed.isPresent()) {
          return ask(request, response, token, claimed.get());
        }
      }
      Instant now = clock.instant();
      if (known.signIn().unansweredSince() != null) {
        return withinGrace(known);
      }
      if (now.isBefore(known.signIn().freshUntil().plus(OVERLAP)) || now.isAfter(deadline)) {
        return known;
      }
      pause();
      known = look(token);
    }
    return known;
  }

  private Known ask(HttpServletRequest request, HttpServletResponse response, String token, String refreshToken) {
    try {
      ConfirmedUser user = keycloak.refresh(request, response, refreshToken);
      signIns.confirm(token, user);
      return look(token);
    } catch (KeycloakRefused refused) {
      LOG.log(Level.INFO, "Keycloak ended a sign-in: {0}", refused.getMessage());
      signIns.end(token, SignInEnd.REFUSED);
      memory.forget(token);
      return null;
    } catch (KeycloakSilent silent) {
      LOG.log(Level.WARNING, "Keycloak does not answer; who is signed in goes on: {0}", String.valueOf(silent.getMessage()));
      signIns.leaveUnanswered(token);
      Known known = look(token);
      return known == null ? null : withinGrace(known);
    }
  }

  private Known withinGrace(Known known) {
    return known.signIn().isWithin(settings.duration(Setting.SIGNIN_GRACE), clock.instant()) ? known : null;
  }

  /** Looks into the database. A user without a customer is not remembered: their customer may come any moment, on another node. */
  private Known look(String token) {
    Known known = signIns.find(application.name(), token).map(Known::of).orElse(null);
    if (known == null || application.isPortal() && known.signIn().caller().actingFor() == null) {
      memory.forget(token);
    } else {
      memory.put(token, known);
    }
    return known;
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
