package org.tuttu.testing;

import java.util.Set;
import org.tuttu.identity.ActingFor;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CustomerRight;
import org.tuttu.identity.Role;

/** The standing cast: Clara (support staff), Dora (manager), Edgar (admin); Anna and Boris get their customers from the test. */
public final class Cast {

  public static final Caller CLARA = staff("clara", "Clara Lund", Role.STAFF);
  public static final Caller DORA = staff("dora", "Dora Kalniņa", Role.STAFF, Role.MANAGER);
  public static final Caller EDGAR = staff("edgar", "Edgar Mäkinen", Role.STAFF, Role.MANAGER, Role.ADMIN);

  private Cast() {}

  /** A portal user without a customer. */
  public static Caller portalUser(String username) {
    return new Caller("subject-" + username, username, username, username + "@example.org", Set.of(Role.CUSTOMER), null);
  }

  /** A portal user who acts for a customer. */
  public static Caller actingFor(String username, long membershipId, long customerId, String customerNumber, CustomerRight right) {
    return portalUser(username).actingFor(new ActingFor(membershipId, customerId, customerNumber, customerNumber, right));
  }

  private static Caller staff(String username, String name, Role... roles) {
    return new Caller("subject-" + username, username, name, username + "@example.org", Set.of(roles), null);
  }
}
