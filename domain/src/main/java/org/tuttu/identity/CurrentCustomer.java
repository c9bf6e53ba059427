package org.tuttu.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.tuttu.shared.AccessDenied;

/** The customer whom the current user acts for: part of every self-service query. */
@RequestScoped
public class CurrentCustomer {

  @Inject
  CurrentUser user;

  /** @throws AccessDenied when the user acts for no customer */
  public long id() {
    return actingFor().customerId();
  }

  public String number() {
    return actingFor().customerNumber();
  }

  public boolean may(CustomerPermission permission) {
    return user.caller().map(Caller::actingFor).filter(acting -> acting.right().allows(permission)).isPresent();
  }

  private ActingFor actingFor() {
    return user.caller().map(Caller::actingFor).orElseThrow(() -> new AccessDenied("customer"));
  }
}
