package org.tuttu.collection;

import java.util.List;

/** When customers are reminded, the first step first. */
public record ReminderScheduleDetails(long version, boolean active, List<ReminderStep> steps) {

  public ReminderScheduleDetails {
    steps = List.copyOf(steps);
  }
}
