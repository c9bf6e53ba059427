package org.tuttu.customer;

import java.util.List;
import org.tuttu.customer.selfservice.ContactPointInput;
import org.tuttu.shared.RuleViolated;

/** The rules about a customer's contact points together: no value twice, and one preferred of each kind. */
record ContactPoints(Customer customer, List<ContactPoint> points) {

  ContactPoint add(ContactPointInput input) {
    ContactPoint point = new ContactPoint(customer, input);
    for (ContactPoint other : points) {
      if (other.hasValueOf(point)) {
        return other;
      }
    }
    Customer.requireRoom(points);
    points.add(point);
    if (input.preferred() || points.stream().noneMatch(other -> other != point && other.kind() == point.kind())) {
      prefer(point);
    }
    return point;
  }

  boolean has(ContactPointInput input) {
    ContactPoint wanted = new ContactPoint(customer, input);
    return points.stream().anyMatch(point -> point.hasValueOf(wanted));
  }

  void requireChangeable(ContactPoint point, ContactPointInput input) {
    ContactPoint changed = new ContactPoint(customer, input);
    if (points.stream().anyMatch(other -> other != point && other.hasValueOf(changed))) {
      throw RuleViolated.at("value", "contact-point.exists");
    }
  }

  void change(ContactPoint point, ContactPointInput input) {
    requireChangeable(point, input);
    point.change(input);
    if (input.preferred()) {
      prefer(point);
    }
  }

  private void prefer(ContactPoint preferred) {
    for (ContactPoint point : points) {
      if (point.kind() == preferred.kind()) {
        point.prefer(point == preferred);
      }
    }
  }
}
