package org.tuttu.customer;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.tuttu.customer.selfservice.AddressKind;
import org.tuttu.customer.selfservice.ChangePolicy;
import org.tuttu.customer.selfservice.ContactPointKind;
import org.tuttu.customer.selfservice.CustomerKind;

/**
 * What becomes of changes of one field by one kind of customer.
 *
 * @param field a field of the customer's, or a kind of address or contact point such as {@code address.BILLING}
 */
public record ChangePolicyRow(String field, CustomerKind kind, ChangePolicy policy) implements Serializable {

  private static final String EMAIL = "contactPoint." + ContactPointKind.EMAIL;

  /** Every field that a customer of that kind can propose to change. */
  static List<String> fields(CustomerKind kind) {
    Stream<String> own = kind == CustomerKind.PERSON ? Stream.of("givenName", "familyName", "language") : Stream.of("name", "businessId", "language");
    Stream<String> addresses = Stream.of(AddressKind.values()).map(each -> "address." + each);
    Stream<String> points = Stream.of(ContactPointKind.values()).map(each -> "contactPoint." + each);
    return Stream.of(own, addresses, points).flatMap(each -> each).toList();
  }

  /** What can be chosen for it: a code can only be mailed to an e-mail address. */
  public List<ChangePolicy> choices() {
    return Stream.of(ChangePolicy.values()).filter(each -> each != ChangePolicy.MAILED_CODE || field.equals(EMAIL)).toList();
  }
}
