package org.tuttu.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.ZoneId;
import java.util.Optional;

/** Who looks at the page, as far as the page's frame needs it. */
@Named
@RequestScoped
public class Visitor {
  @Inject HttpServletRequest request;

  public boolean isSignedIn() {
    return request.getUserPrincipal() != null;
  }

  /** The name to greet with; null when nobody is signed in. */
  public String getName() {
    return Optional.ofNullable(request.getUserPrincipal()).map(Principal::getName).orElse(null);
  }

  public boolean isInRole(String role) {
    return request.isUserInRole(role);
  }

  /** The language that this user chose for good; null when none was chosen. */
  public String getLanguage() {
    return null;
  }

  /** The zone in which this user reads times; null when none was chosen. */
  public ZoneId getZone() {
    return null;
  }

  /** The customer for whom this user acts; null when there is none. */
  public String getActingForName() {
    return null;
  }

  public boolean isSeveralCustomers() {
    return false;
  }
}
