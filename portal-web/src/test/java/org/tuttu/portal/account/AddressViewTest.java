package org.tuttu.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tuttu.customer.selfservice.AddressKind;
import org.tuttu.customer.selfservice.AddressRow;
import org.tuttu.portal.PortalTexts;
import org.tuttu.web.page.Formats;

class AddressViewTest {
  private static final LocalDate FROM = LocalDate.of(2026, 12, 1);

  @Test
  void partsThatAreNotThereLeaveNoEmptyLines() {
    assertThat(view(null, false).text()).isEqualTo("Kauppakatu 1\n00100 Helsinki\nFinland");
  }

  @Test
  void onlyAnEndOrALaterBeginningIsWorthSaying() {
    assertThat(view(null, false).validity()).isEmpty();
    assertThat(view(null, true).validity()).isEqualTo("From 1 Dec 2026");
    assertThat(view(FROM.plusDays(9), false).validity()).isEqualTo("Until 10 Dec 2026");
    assertThat(view(FROM.plusDays(9), true).validity()).isEqualTo("1 Dec 2026 to 10 Dec 2026");
  }

  @Test
  void anAddressWithAnEndCannotChangeAnyMore() {
    assertThat(view(FROM, false).open()).isFalse();
  }

  private static AddressView view(LocalDate until, boolean future) {
    var row = new AddressRow(1, 1, AddressKind.DELIVERY, null, "Kauppakatu 1", " ", "00100", "Helsinki", "FI", FROM, until);
    var texts = new PortalTexts(Locale.ENGLISH);
    return AddressView.of(row, future, new Formats(Locale.ENGLISH, ZoneOffset.UTC, Clock.systemUTC()), texts);
  }
}
