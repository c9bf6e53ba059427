package org.tuttu.audit;

import java.time.Instant;

/**
 * Which entries; null or blank means any.
 *
 * @param actor  a part of the actor's name, or a whole subject
 * @param action the start of an action, such as {@code order.}
 * @param record a record's whole id or number
 */
public record AuditFilter(String actor, String action, String record, String customerNumber, Instant from, Instant until) {

  public static AuditFilter any() {
    return new AuditFilter(null, null, null, null, null, null);
  }
}
