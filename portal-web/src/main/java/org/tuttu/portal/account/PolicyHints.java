package org.tuttu.portal.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tuttu.customer.selfservice.ChangeRule;
import org.tuttu.customer.selfservice.MyChanges;
import org.tuttu.portal.PortalTexts;
import org.tuttu.web.page.Formats;

/** Says before a change is sent whether it is done at once, or waits for a mailed code or for staff. */
@Named
@RequestScoped
public class PolicyHints {
  @Inject MyChanges changes;
  @Inject PortalTexts texts;
  @Inject Formats formats;
  private Map<String, ChangeRule> rules;

  /** @param policy a field of the customer's, or a kind of address or contact point such as {@code address.BILLING} */
  public String of(String policy) {
    var rule = rule(policy);
    return switch (rule.policy()) {
      case AT_ONCE -> texts.text("policy.at-once");
      case MAILED_CODE -> texts.text("policy.mailed-code");
      case STAFF_DECIDES -> texts.text(rule.document() ? "policy.document" : "policy.staff-decides");
    };
  }

  /** Whether a customer may say from which day a change of one of these holds. */
  public boolean isDated(String... policies) {
    return Stream.of(policies).anyMatch(policy -> rule(policy).dated());
  }

  private ChangeRule rule(String policy) {
    if (rules == null) {
      rules = changes.rules();
    }
    return rules.getOrDefault(policy, ChangeRule.USUAL);
  }

  /** One sentence where all kinds are alike, else one for each. */
  public String ofKinds(String subject, Enum<?>... kinds) {
    var hints = Stream.of(kinds).map(kind -> of(subject + "." + kind.name())).distinct().toList();
    if (hints.size() == 1) {
      return hints.get(0);
    }
    return Stream.of(kinds).map(kind -> formats.name(kind) + ": " + of(subject + "." + kind.name())).collect(Collectors.joining(" "));
  }
}
