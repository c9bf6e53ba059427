package org.tuttu.identity;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.tuttu.shared.AccessDenied;

/** Who is calling in this request; set by the sign-in, never from anything that the request says. */
@RequestScoped
public class CurrentUser {

  private Caller caller;
  private RuntimeException reported;

  /** Called by the sign-in mechanism and by jobs, once per request. */
  public void is(Caller caller) {
    this.caller = caller;
  }

  public Optional<Caller> caller() {
    return Optional.ofNullable(caller);
  }

  /** @throws AccessDenied when nobody has signed in */
  public Caller require() {
    return caller().orElseThrow(() -> new AccessDenied("sign-in"));
  }

  public boolean isSignedIn() {
    return caller != null;
  }

  public boolean has(Role role) {
    return caller != null && caller.has(role);
  }

  /** Whether a refusal is new; it passes several intercepted calls on its way out. */
  boolean isNewRefusal(RuntimeException refusal) {
    boolean isNew = reported != refusal;
    reported = refusal;
    return isNew;
  }
}
