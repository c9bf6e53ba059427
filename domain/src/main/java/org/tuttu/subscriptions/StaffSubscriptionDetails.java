package org.tuttu.subscriptions;

import java.util.List;
import org.tuttu.subscriptions.selfservice.SubscriptionDetails;

/** A subscription on the staff's page: whose it is, and what was counted lately. */
public record StaffSubscriptionDetails(SubscriptionDetails subscription, String customerNumber, String customerName, List<ReadingRow> readings) {

  public StaffSubscriptionDetails {
    readings = List.copyOf(readings);
  }
}
