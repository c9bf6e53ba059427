package org.tuttu.portal.account;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tuttu.customer.selfservice.AddressRow;
import org.tuttu.portal.PortalTexts;
import org.tuttu.web.page.Formats;

/**
 * An address, ready to print.
 *
 * @param text     its lines, with line breaks
 * @param validity from when and until when; empty for one that is valid since it was entered and has no end
 * @param open     it has no end yet, so it can still change
 */
public record AddressView(long id, String kind, String street, String text, String validity, boolean open) {
  static AddressView of(AddressRow address, boolean future, Formats formats, PortalTexts texts, Countries countries) {
    return new AddressView(
        address.id(), formats.name(address.kind()), address.street(), lines(address, countries.name(address.country())),
        validity(address, future, formats, texts), address.validUntil() == null);
  }

  private static String lines(AddressRow address, String country) {
    var town = joined(" ", address.postalCode(), address.city());
    return joined("\n", address.recipient(), address.street(), address.street2(), town, country);
  }

  private static String validity(AddressRow address, boolean future, Formats formats, PortalTexts texts) {
    var from = formats.date(address.validFrom());
    if (address.validUntil() == null) {
      return future ? texts.text("details.valid-from", from) : "";
    }
    var until = formats.date(address.validUntil());
    return future ? texts.text("details.valid-between", from, until) : texts.text("details.valid-until", until);
  }

  private static String joined(String between, String... parts) {
    return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(between));
  }
}
