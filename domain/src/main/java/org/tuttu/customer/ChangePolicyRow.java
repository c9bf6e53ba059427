package org.tuttu.customer;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tuttu.customer.selfservice.AddressKind;
import org.tuttu.customer.selfservice.ChangePolicy;
import org.tuttu.customer.selfservice.ChangeRule;
import org.tuttu.customer.selfservice.ContactPointKind;
import org.tuttu.customer.selfservice.CustomerKind;
import org.tuttu.shared.FieldChange;

/**
 * What becomes of changes of one field by one kind of customer.
 *
 * @param field a field of the customer's, a kind of address or contact point such as {@code address.BILLING}, or {@link #REFUND_ACCOUNT}
 * @param document whether something has to be sent along for staff to see
 * @param dated    whether the customer may say from which day it holds
 */
public record ChangePolicyRow(String field, CustomerKind kind, ChangePolicy policy, boolean document, boolean dated) implements Serializable {

  /** Where refunds go. */
  public static final String REFUND_ACCOUNT = "account.iban";

  private static final String EMAIL = "contactPoint." + ContactPointKind.EMAIL;

  static ChangePolicyRow of(String field, CustomerKind kind, ChangeRule rule) {
    return new ChangePolicyRow(field, kind, rule.policy(), rule.document(), rule.dated());
  }

  /** Every field that a customer of that kind can propose to change. */
  static List<String> fields(CustomerKind kind) {
    Stream<String> own = kind == CustomerKind.PERSON ? Stream.of("givenName", "familyName", "language") : Stream.of("name", "businessId", "language");
    Stream<String> addresses = Stream.of(AddressKind.values()).map(each -> "address." + each);
    Stream<String> points = Stream.of(ContactPointKind.values()).map(each -> "contactPoint." + each);
    return Stream.of(own, addresses, points, Stream.of(REFUND_ACCOUNT)).flatMap(each -> each).toList();
  }

  /** Addresses have days of their own. */
  public boolean isDatable() {
    return !field.startsWith("address.");
  }

  /** @param policyName how the policy is called among the differences */
  List<FieldChange> changesTo(String policyName, ChangePolicyRow other) {
    List<FieldChange> changes = new ArrayList<>();
    if (policy != other.policy) {
      changes.add(new FieldChange(policyName, policy.name(), other.policy.name()));
    }
    if (document != other.document) {
      changes.add(new FieldChange("document", String.valueOf(document), String.valueOf(other.document)));
    }
    if (dated != other.dated) {
      changes.add(new FieldChange("dated", String.valueOf(dated), String.valueOf(other.dated)));
    }
    return changes;
  }

  /** What can be chosen for it: a code can only be mailed to an e-mail address. */
  public List<ChangePolicy> choices() {
    return Stream.of(ChangePolicy.values()).filter(each -> each != ChangePolicy.MAILED_CODE || field.equals(EMAIL)).toList();
  }
}
