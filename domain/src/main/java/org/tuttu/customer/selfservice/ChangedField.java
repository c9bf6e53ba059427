package org.tuttu.customer.selfservice;

import java.util.Objects;

/**
 * One field of a change request, side by side; null where there is no value.
 *
 * @param before when the change was proposed
 * @param now    at this moment
 * @param after  what is proposed
 */
public record ChangedField(String field, String before, String now, String after) {

  /** Something else changed the field since the change was proposed. */
  public boolean isChangedMeanwhile() {
    return !Objects.equals(before, now);
  }
}
