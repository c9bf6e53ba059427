package org.tuttu.ordering;

/** What is written on a shipment: by whom it goes, under which number, and what the customer should know; each may be null. */
record Parcel(Carrier carrier, String trackingNumber, String note) {

  static final Parcel PLAIN = new Parcel(null, null, null);

  Parcel {
    trackingNumber = blankToNull(trackingNumber);
    note = blankToNull(note);
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
