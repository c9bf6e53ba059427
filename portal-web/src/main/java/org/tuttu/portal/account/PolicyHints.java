package org.tuttu.portal.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tuttu.customer.selfservice.ChangePolicy;
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
  private Map<String, ChangePolicy> policies;

  /** @param policy a field of the customer's, or a kind of address or contact point such as {@code address.BILLING} */
  public String of(String policy) {
    if (policies == null) {
      policies = changes.policies();
    }
    return switch (policies.getOrDefault(policy, ChangePolicy.AT_ONCE)) {
      case AT_ONCE -> texts.text("policy.at-once");
      case MAILED_CODE -> texts.text("policy.mailed-code");
      case STAFF_DECIDES -> texts.text("policy.staff-decides");
    };
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
