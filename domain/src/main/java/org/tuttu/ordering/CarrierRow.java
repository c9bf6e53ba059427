package org.tuttu.ordering;

/**
 * A carrier as staff see it.
 *
 * @param version      to be given back with a command
 * @param trackingForm null for none
 */
public record CarrierRow(String code, long version, String name, String trackingForm, boolean active) {

  static CarrierRow of(Object[] row) {
    return new CarrierRow((String) row[0], ((Number) row[1]).longValue(), (String) row[2], (String) row[3], (Boolean) row[4]);
  }
}
