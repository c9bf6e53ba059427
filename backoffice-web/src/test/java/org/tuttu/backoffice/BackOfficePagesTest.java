package org.tuttu.backoffice;

import org.tuttu.web.testing.PageRules;

class BackOfficePagesTest extends PageRules {
  BackOfficePagesTest() {
    super("msg", "src/main/webapp", "org/tuttu/backoffice/messages", key -> false);
  }
}
