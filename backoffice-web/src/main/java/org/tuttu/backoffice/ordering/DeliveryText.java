package org.tuttu.backoffice.ordering;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tuttu.backoffice.Wording;
import org.tuttu.ordering.selfservice.DeliveryAddress;

/** A delivery address as on a parcel. */
final class DeliveryText {
  private DeliveryText() {}

  /** With line breaks; empty where none is known. */
  static String lines(DeliveryAddress address, Wording wording) {
    return address == null ? "" : String.join("\n", parts(address, wording));
  }

  static String line(DeliveryAddress address, Wording wording) {
    return String.join(", ", parts(address, wording));
  }

  private static List<String> parts(DeliveryAddress address, Wording wording) {
    var town = Stream.of(address.postalCode(), address.city()).filter(Objects::nonNull).collect(Collectors.joining(" "));
    return Stream.of(address.recipient(), address.street(), address.street2(), town, wording.country(address.country()))
        .filter(part -> part != null && !part.isBlank()).toList();
  }
}
