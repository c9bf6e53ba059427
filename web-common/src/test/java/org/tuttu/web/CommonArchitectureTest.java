package org.tuttu.web;

import org.junit.jupiter.api.Test;
import org.tuttu.web.testing.WebTierRules;

class CommonArchitectureTest extends WebTierRules {
  CommonArchitectureTest() {
    super("org.tuttu.web");
  }

  @Test
  void knowsOnlyWhoIsCallingAndWhatAllShare() {
    reachesOnly("org.tuttu.shared..", "org.tuttu.identity..", "org.tuttu.audit..", "org.tuttu..selfservice..");
  }
}
