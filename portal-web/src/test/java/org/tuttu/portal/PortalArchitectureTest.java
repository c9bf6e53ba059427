package org.tuttu.portal;

import org.junit.jupiter.api.Test;
import org.tuttu.web.testing.WebTierRules;

class PortalArchitectureTest extends WebTierRules {
  PortalArchitectureTest() {
    super("org.tuttu.portal");
  }

  @Test
  void reachesTheDomainOnlyThroughSelfService() {
    reachesOnly("org.tuttu.shared..", "org.tuttu..selfservice..");
  }
}
