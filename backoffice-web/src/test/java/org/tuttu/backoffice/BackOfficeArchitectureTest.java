package org.tuttu.backoffice;

import org.tuttu.web.testing.WebTierRules;

class BackOfficeArchitectureTest extends WebTierRules {
  BackOfficeArchitectureTest() {
    super("org.tuttu.backoffice");
  }
}
