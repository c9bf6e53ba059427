package org.tuttu.portal.ordering;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tuttu.ordering.selfservice.DeliveryAddress;

/** A delivery address in lines, as on a parcel. */
final class DeliveryText {
  private DeliveryText() {}

  /** Lines with line breaks between them; empty where no address is known. */
  static String lines(DeliveryAddress address, Locale locale) {
    return address == null ? "" : String.join("\n", parts(address, locale));
  }

  static String line(DeliveryAddress address, Locale locale) {
    return String.join(", ", parts(address, locale));
  }

  private static List<String> parts(DeliveryAddress address, Locale locale) {
    var town = Stream.of(address.postalCode(), address.city()).filter(Objects::nonNull).collect(Collectors.joining(" "));
    return Stream.of(address.recipient(), address.street(), address.street2(), town, new Locale("", address.country()).getDisplayCountry(locale))
        .filter(part -> part != null && !part.isBlank())
        .toList();
  }
}
