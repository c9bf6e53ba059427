package org.tuttu.backoffice.customer;

import org.tuttu.backoffice.Tones;
import org.tuttu.customer.CustomerRow;
import org.tuttu.web.page.Formats;

/** A customer in the list, ready to print. */
public record CustomerListRow(String number, String name, String stage, String tone, String city, String email, String phone) {

  static CustomerListRow of(CustomerRow row, Formats formats) {
    return new CustomerListRow(
        row.number(), row.name(), formats.name(row.stage()), Tones.of(row.stage()), row.city(), row.email(), row.phone());
  }
}
