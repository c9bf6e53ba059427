package org.tuttu.customer.selfservice;

/**
 * An account by which somebody may order.
 *
 * @param chosen whether they do, unless they say otherwise
 */
public record PayingChoice(long id, String number, String name, String currency, boolean chosen) {

  static PayingChoice of(Object[] row) {
    return new PayingChoice(((Number) row[0]).longValue(), (String) row[1], (String) row[2], (String) row[3], (Boolean) row[4]);
  }
}
