package org.tuttu.web.address;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tuttu.billing.selfservice.PartyRow;
import org.tuttu.customer.selfservice.AddressRow;
import org.tuttu.ordering.selfservice.DeliveryAddress;

/** An address as on a parcel, its country in the reader's language. */
public final class AddressText {
  private AddressText() {}

  /** With line breaks; empty where none is known. */
  public static String lines(DeliveryAddress address, Locale locale) {
    return address == null ? "" : joined("\n", address, locale);
  }

  public static String line(DeliveryAddress address, Locale locale) {
    return joined(", ", address, locale);
  }

  public static String lines(AddressRow address, Locale locale) {
    return lines(AddressForm.of(address).delivery(), locale);
  }

  /** With the name, and the numbers under which it is registered. */
  public static String lines(PartyRow party, Locale locale) {
    var town = joined(" ", party.postalCode(), party.city());
    var country = party.country() == null ? "" : Countries.name(party.country(), locale);
    return joined("\n", party.name(), party.street(), party.street2(), town, country, party.businessId(), party.vatId());
  }

  public static String line(AddressRow address, Locale locale) {
    return line(AddressForm.of(address).delivery(), locale);
  }

  private static String joined(String between, DeliveryAddress address, Locale locale) {
    var town = joined(" ", address.postalCode(), address.city());
    return joined(between, address.recipient(), address.street(), address.street2(), town, Countries.name(address.country(), locale));
  }

  private static String joined(String between, String... parts) {
    return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(between));
  }
}
