package org.tuttu.identity;

import java.time.Duration;
import java.time.Instant;

/**
 * A sign-in as it stands.
 *
 * @param language         the language that the portal user chose; null for staff
 * @param severalCustomers whether the user may act for more than one customer
 * @param severalAccounts  whether there is more than one account there that they may order for
 * @param unread           how many notifications the portal user has not read, no more than {@value #MOST_UNREAD}: carried along, so that no page asks for it
 * @param freshUntil       until when Keycloak's last word holds
 * @param askAgainAt       nobody asks Keycloak before; null when it may be asked
 * @param unansweredSince  since when Keycloak has not answered; null while it does
 */
public record SignIn(
    Caller caller, String language, boolean severalCustomers, boolean severalAccounts, int unread, Instant freshUntil, Instant askAgainAt, Instant unansweredSince) {

  public static final int MOST_UNREAD = 100;

  public boolean isFresh(Instant now) {
    return now.isBefore(freshUntil);
  }

  /** Whether somebody may ask Keycloak now. */
  public boolean mayBeAsked(Instant now) {
    return askAgainAt == null || !now.isBefore(askAgainAt);
  }

  /** While Keycloak is silent, those who are signed in go on for this long. */
  public boolean isWithin(Duration grace, Instant now) {
    return unansweredSince == null || now.isBefore(unansweredSince.plus(grace));
  }
}
