package org.tuttu.bulk;

import java.time.Instant;
import java.util.Map;

/**
 * A job, and how far it is.
 *
 * @param argument the stage that customers are given; null for other actions
 * @param filter   null when the records were ticked one by one
 * @param cut      whether more were found than a job takes
 * @param counts   how many records came to each outcome
 */
public record BulkDetails(
    String number, long version, BulkAction action, String argument, String filter, BulkStatus status, int records, boolean cut, Map<BulkOutcome, Integer> counts,
    String begunBy, Instant begunAt, boolean mine) {

  public int count(BulkOutcome outcome) {
    return counts.getOrDefault(outcome, 0);
  }
}
