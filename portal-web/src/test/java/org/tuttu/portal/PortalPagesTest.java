package org.tuttu.portal;

import org.tuttu.web.testing.PageRules;

class PortalPagesTest extends PageRules {
  PortalPagesTest() {
    super("msg", "src/main/webapp", "org/tuttu/portal/messages", key -> false);
  }
}
