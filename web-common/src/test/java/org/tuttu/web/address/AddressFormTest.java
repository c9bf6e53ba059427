package org.tuttu.web.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tuttu.customer.selfservice.AddressInput;
import org.tuttu.customer.selfservice.AddressKind;
import org.tuttu.customer.selfservice.AddressRow;
import org.tuttu.ordering.selfservice.DeliveryAddress;

class AddressFormTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final AddressRow ROW =
      new AddressRow(7, 1, AddressKind.BILLING, "Aalto", "Rantatie 1", "B 4", "00100", "Helsinki", "FI", DAY, null);

  @Test
  void whatIsShownIsWhatIsKept() {
    assertThat(AddressForm.of(ROW).input(AddressKind.DELIVERY, DAY))
        .isEqualTo(new AddressInput(AddressKind.DELIVERY, "Aalto", "Rantatie 1", "B 4", "00100", "Helsinki", "FI", DAY));
    assertThat(AddressForm.of(ROW).delivery()).isEqualTo(new DeliveryAddress("Aalto", "Rantatie 1", "B 4", "00100", "Helsinki", "FI"));
  }

  @Test
  void aCountryAloneIsNoBeginning() {
    var form = AddressForm.in("FI");
    assertThat(form.isBegun()).isFalse();
    form.setCity("Espoo");
    assertThat(form.isBegun()).isTrue();
  }

  @Test
  void anAddressIsPrintedAsOnAParcelWithoutWhatIsMissing() {
    assertThat(AddressText.lines(ROW, Locale.forLanguageTag("fi"))).isEqualTo("Aalto\nRantatie 1\nB 4\n00100 Helsinki\nSuomi");
    assertThat(AddressText.line(new DeliveryAddress(null, "Storgata 1", " ", null, "Oslo", "NO"), Locale.ENGLISH)).isEqualTo("Storgata 1, Oslo, Norway");
    assertThat(AddressText.lines((DeliveryAddress) null, Locale.ENGLISH)).isEmpty();
  }
}
