package org.tuttu.web;

import org.tuttu.web.testing.PageRules;

class CommonPagesTest extends PageRules {
  CommonPagesTest() {
    super("common", "src/main/resources/META-INF", "org/tuttu/web/messages", key -> key.startsWith("jakarta.faces."));
  }
}
