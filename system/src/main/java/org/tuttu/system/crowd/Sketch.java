package org.tuttu.system.crowd;

/**
 * A made-up customer.
 *
 * @param name   as customers are called
 * @param given  null for an organisation
 * @param trade  null for a person
 * @param since  the second of the history in which it came; negative for one from before
 * @param until  the second in which it left, or the last of all
 */
record Sketch(int place, Homeland homeland, String name, String given, String family, String trade, String stage, int since, int until,
    String street, String postalCode, String city) {
  boolean isPerson() {
    return given != null;
  }
}
