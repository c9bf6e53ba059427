package org.tuttu.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.shared.Money;

class ChargeTest {

  @Test
  void roundsTheLineNotThePiece() {
    Charge charge = Charge.of(Money.of("0.335", "EUR"), 3, new BigDecimal("25.5"));

    assertThat(charge.net()).isEqualTo(Money.of("1.01", "EUR"));
    assertThat(charge.vat()).isEqualTo(Money.of("0.26", "EUR"));
    assertThat(charge.gross()).isEqualTo(Money.of("1.27", "EUR"));
  }

  @Test
  void totalsAddUpWhateverThePrices() {
    Random random = new Random(20260302);
    for (int round = 0; round < 500; round++) {
      Charge total = Charge.zero("EUR");
      Money net = Money.zero("EUR");
      for (int line = 0; line < 20; line++) {
        Money price = Money.of(BigDecimal.valueOf(random.nextInt(10_000_000), 4), "EUR");
        Charge charge = Charge.of(price, 1 + random.nextInt(1000), BigDecimal.valueOf(random.nextInt(300), 1));
        assertThat(charge.gross()).isEqualTo(charge.gross().rounded()).isEqualTo(charge.net().plus(charge.vat()));
        total = total.plus(charge);
        net = net.plus(charge.net());
      }
      assertThat(total.gross()).isEqualTo(total.net().plus(total.vat()));
      assertThat(total.net()).isEqualTo(net);
    }
  }
}
