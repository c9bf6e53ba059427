package org.tuttu.portal.account;

import org.tuttu.customer.selfservice.AddressRow;
import org.tuttu.portal.PortalTexts;
import org.tuttu.web.address.AddressText;
import org.tuttu.web.page.Formats;

/**
 * An address, ready to print.
 *
 * @param text     its lines, with line breaks
 * @param validity from when and until when; empty for one that is valid since it was entered and has no end
 * @param open     it has no end yet, so it can still change
 */
public record AddressView(long id, String kind, String street, String text, String validity, boolean open) {
  static AddressView of(AddressRow address, boolean future, Formats formats, PortalTexts texts) {
    return new AddressView(
        address.id(), formats.name(address.kind()), address.street(), AddressText.lines(address, texts.locale()),
        validity(address, future, formats, texts), address.validUntil() == null);
  }

  private static String validity(AddressRow address, boolean future, Formats formats, PortalTexts texts) {
    var from = formats.date(address.validFrom());
    if (address.validUntil() == null) {
      return future ? texts.text("details.valid-from", from) : "";
    }
    var until = formats.date(address.validUntil());
    return future ? texts.text("details.valid-between", from, until) : texts.text("details.valid-until", until);
  }
}
