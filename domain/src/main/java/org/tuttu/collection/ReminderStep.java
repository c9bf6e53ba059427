package org.tuttu.collection;

import java.util.Map;
import org.tuttu.shared.Language;

/**
 * A step of the schedule.
 *
 * @param daysAfter how many days after an invoice's due day
 * @param texts     what its mail says, in the languages in which it is not the usual text
 */
public record ReminderStep(int daysAfter, Map<Language, String> texts) {

  public ReminderStep {
    texts = Map.copyOf(texts);
  }
}
