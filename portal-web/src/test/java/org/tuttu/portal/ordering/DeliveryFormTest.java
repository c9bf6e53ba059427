package org.tuttu.portal.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tuttu.ordering.selfservice.AddressChoice;
import org.tuttu.ordering.selfservice.DeliveryAddress;
import org.tuttu.portal.Choice;

class DeliveryFormTest {
  private static final DeliveryAddress HOME = new DeliveryAddress("Aalto", "Rantatie 1", null, "00100", "Helsinki", "FI");

  private final DeliveryForm form = new DeliveryForm();

  @Test
  void theFirstKnownAddressIsChosenAndTheSameOneTwiceIsOfferedOnce() {
    form.offer(List.of(new AddressChoice(7, HOME), new AddressChoice(8, HOME)), Locale.forLanguageTag("fi"));

    assertThat(form.addressId()).isEqualTo(7);
    assertThat(form.address()).isNull();
    assertThat(form.getAddresses()).containsExactly(new Choice("7", "Aalto, Rantatie 1, 00100 Helsinki, Suomi"));
  }

  @Test
  void withoutAKnownAddressOneIsTyped() {
    form.offer(List.of(), Locale.ENGLISH);
    form.getTyped().setStreet("Rantatie 1");

    assertThat(form.addressId()).isNull();
    assertThat(form.address().street()).isEqualTo("Rantatie 1");
  }

  @Test
  void whoTypesAnAddressMeansItAlsoWhenAKnownOneIsStillChosen() {
    form.offer(List.of(new AddressChoice(7, HOME)), Locale.ENGLISH);
    form.getTyped().setStreet("Elsewhere 2");

    assertThat(form.addressId()).isNull();
    assertThat(form.isOther()).isTrue();
  }
}
