package org.tuttu.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tuttu.identity.selfservice.CredentialKind;

/**
 * What a signed-in user wants to do at Keycloak about how they sign in (an application-initiated action); afterwards Keycloak sends them back as from a sign-in.
 *
 * @param keycloaks Keycloak's name of it, for its parameter {@code kc_action}
 * @param landing   where to land when it is done
 */
record AccountAction(String keycloaks, String landing) {

  /** The page that these are begun from. */
  static final String PAGE = "/account/security";

  /** How it went, in Keycloak's answer; there is none to a sign-in. */
  static final String STATUS = "kc_action_status";

  /** {@code action} names what to set up; {@code remove} the id of what to remove. Empty when the request asks for neither. */
  static Optional<AccountAction> in(HttpServletRequest request) {
    String remove = request.getParameter("remove");
    if (remove != null && remove.matches("[0-9a-fA-F-]{36}")) {
      return Optional.of(new AccountAction("delete_credential:" + remove, PAGE + "?done=removed"));
    }
    String wanted = request.getParameter("action");
    return Stream.of(CredentialKind.values()).filter(kind -> name(kind).equals(wanted)).findFirst()
        .map(kind -> new AccountAction(kind.action(), PAGE + "?done=" + name(kind)));
  }

  /** Where to land after Keycloak's answer: when the user thought better of it, nothing was done. */
  static String landing(HttpServletRequest answer, Attempt attempt) {
    String status = answer.getParameter(STATUS);
    String landing = attempt.landing();
    int query = landing.indexOf('?');
    return status == null || status.equals("success") || query < 0 ? landing : landing.substring(0, query);
  }

  private static String name(CredentialKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
