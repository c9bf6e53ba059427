package org.tuttu.web;

import org.tuttu.web.testing.PageRules;

class CommonConstraintTextsTest extends PageRules {
  CommonConstraintTextsTest() {
    super("constraints", "src/main/resources/META-INF", "ValidationMessages", key -> true);
  }
}
