package org.tuttu.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.tuttu.identity.ActingFor;
import org.tuttu.identity.CustomerPermission;
import org.tuttu.identity.SignIn;
import org.tuttu.web.signin.Known;

/** Who looks at the page, as far as the page's frame needs it. */
@Named
@RequestScoped
public class Visitor {
  @Inject HttpServletRequest request;

  public boolean isSignedIn() {
    return signIn().isPresent();
  }

  /** The name to greet with; null when nobody is signed in. */
  public String getName() {
    return signIn().map(signIn -> signIn.caller().name()).orElse(null);
  }

  public boolean isInRole(String role) {
    return request.isUserInRole(role);
  }

  /** The language that this user chose for good; null when none was chosen. */
  public String getLanguage() {
    return signIn().map(SignIn::language).orElse(null);
  }

  /** The customer for whom this user acts; null when there is none. */
  public String getActingForName() {
    return signIn().map(signIn -> signIn.caller().actingFor()).map(ActingFor::customerName).orElse(null);
  }

  /** Keycloak's id of this user; null when nobody is signed in. */
  public String getSubject() {
    return signIn().map(signIn -> signIn.caller().subject()).orElse(null);
  }

  /** The number of the customer for whom this user acts; null when there is none. */
  public String getActingForNumber() {
    return signIn().map(signIn -> signIn.caller().actingFor()).map(ActingFor::customerNumber).orElse(null);
  }

  /**
   * Whether to show what only somebody with that permission for the customer, or one of its accounts, can use; the domain decides again.
   *
   * @param permission the name of a {@link CustomerPermission}
   */
  public boolean may(String permission) {
    var needed = CustomerPermission.valueOf(permission);
    return signIn().map(signIn -> signIn.caller().actingFor()).filter(acting -> acting.access().allows(needed)).isPresent();
  }

  /**
   * As {@link #may}, for one of the customer's accounts.
   *
   * @param account its number
   */
  public boolean mayFor(String permission, String account) {
    var needed = CustomerPermission.valueOf(permission);
    return signIn().map(signIn -> signIn.caller().actingFor()).filter(acting -> acting.access().allows(needed, account)).isPresent();
  }

  public boolean isSeveralCustomers() {
    return signIn().map(SignIn::severalCustomers).orElse(false);
  }

  /** Whether this user may order for more than one account of the customer's. */
  public boolean isSeveralAccounts() {
    return signIn().map(SignIn::severalAccounts).orElse(false);
  }

  /** The account that this user chose to order by, with its number; null when none was chosen. */
  public String getPaying() {
    return signIn().map(signIn -> signIn.caller().actingFor()).map(ActingFor::paying).map(account -> account.name() + " (" + account.number() + ")").orElse(null);
  }

  /** How many notifications this user has not read; it came along with the sign-in. */
  public int getUnread() {
    return signIn().map(SignIn::unread).orElse(0);
  }

  private Optional<SignIn> signIn() {
    return Known.in(request);
  }
}
