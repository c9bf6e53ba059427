package org.tuttu.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tuttu.billing.selfservice.ReferenceGroups;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CustomerRight;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RuleViolated;
import org.tuttu.testing.Cast;

class PaymentsDbTest extends Books {

  @Test
  void theNamedInvoiceIsPaidFirstThenTheOldestAndTheRestWaits() {
    Caller anna = anna();
    String first = invoice(anna, 1);
    clock().advance(Duration.ofDays(1));
    String second = invoice(anna, 1);
    clock().advance(Duration.ofDays(1));
    String third = invoice(anna, 1);
    String reference = FinnishReference.of(third.replace("-", ""));

    Split split = split(anna, "40", reference);

    assertThat(split.shares()).extracting(share -> share.invoice() + " " + share.amount().amount().setScale(2) + " " + share.named())
        .containsExactly(third + " 12.55 true", first + " 12.55 false", second + " 12.55 false");
    assertThat(split.rest()).hasToString("2.3500 EUR");
    pay(anna, "40", reference);
    assertThat(balance(anna)).isEqualByComparingTo("-2.35");
    assertThat(unallocated(anna)).isEqualByComparingTo("2.35");
    assertBooksAreRight(anna);
  }

  @ParameterizedTest
  @CsvSource({"plain", "spaced", "zeros", "creditor", "number"})
  void payersWriteReferencesInManyWays(String way) {
    Caller anna = anna();
    invoice(anna, 1);
    String second = invoice(anna, 1);
    String local = FinnishReference.of(second.replace("-", ""));
    String typed = switch (way) {
      case "spaced" -> ReferenceGroups.of(local, "EUR");
      case "zeros" -> "000000" + local;
      case "creditor" -> CreditorReference.of(local);
      case "number" -> second;
      default -> local;
    };
    assertThat(split(anna, "5", typed).shares()).singleElement().satisfies(share -> {
      assertThat(share.invoice()).isEqualTo(second);
      assertThat(share.named()).isTrue();
      assertThat(share.left()).hasToString("7.5500 EUR");
    });
  }

  @Test
  void whatTheUserSawIsWhatIsDoneOrTheyAreAsked() {
    Caller anna = anna();
    invoice(anna, 1);
    Split seen = split(anna, "12.55", null);
    pay(anna, "5", null);
    PaymentInput input = money("12.55", null);
    assertThatThrownBy(() -> as(Cast.CLARA, () -> bean(Payments.class).record(account(anna), input, seen)))
        .isInstanceOf(RuleViolated.class).hasFieldOrPropertyWithValue("code", "payment.split-changed");
    assertThat(balance(anna)).isEqualByComparingTo("7.55");
    as(Cast.CLARA, () -> bean(Payments.class).record(account(anna), input, split(anna, "12.55", null)));
    assertThat(balance(anna)).isEqualByComparingTo("-5");
  }

  @Test
  void badInputIsSaidAtItsField() {
    Caller anna = anna();
    assertThatThrownBy(() -> as(Cast.CLARA, () -> bean(Payments.class).record(account(anna), new PaymentInput("k", BigDecimal.ONE, TODAY.plusDays(1), null, null), null)))
        .isInstanceOf(RuleViolated.class).hasFieldOrPropertyWithValue("field", "day");
    Caller yen = customer(unique("yuki"), CustomerRight.OWNER, "JPY");
    assertThatThrownBy(() -> pay(yen, "10.50", null)).isInstanceOf(RuleViolated.class).hasFieldOrPropertyWithValue("field", "amount");
    assertThatThrownBy(() -> as(Cast.CLARA, () -> bean(Payments.class).record("ACC-none", money("1", null), null))).isInstanceOf(NotFound.class);
  }

  @Test
  void whatIsGivenUpIsNoLongerOwed() {
    Caller anna = anna();
    String invoice = invoice(anna, 1);
    pay(anna, "2.55", invoice);
    as(Cast.DORA, () -> bean(Payments.class).writeOff(invoice, unique("off"), "Bankrupt"));
    assertThat(balance(anna)).isEqualByComparingTo("0");
    assertThatThrownBy(() -> as(Cast.DORA, () -> bean(Payments.class).writeOff(invoice, unique("off"), "Bankrupt"))).isInstanceOf(RuleViolated.class);
    assertThatThrownBy(() -> credit(invoice, Map.of())).as("nobody gets back what they never paid")
        .isInstanceOf(RuleViolated.class).hasFieldOrPropertyWithValue("code", "invoice.given-up");
    assertBooksAreRight(anna);
  }

  @Test
  void customersRecordNothingAndOnlyManagersGiveMoneyAway() {
    Caller anna = anna();
    String invoice = invoice(anna, 1);
    assertThatThrownBy(() -> as(anna, () -> bean(Payments.class).record(account(anna), money("1", null), null))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(Cast.CLARA, () -> bean(Payments.class).refund(account(anna), money("1", null)))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(Cast.CLARA, () -> bean(Payments.class).writeOff(invoice, "k", "x"))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(Cast.CLARA, () -> bean(CreditNotes.class).credit(invoice, new CreditInput("k", "x", Map.of())))).isInstanceOf(AccessDenied.class);
  }

  private static Split split(Caller customer, String amount, String reference) {
    return as(Cast.CLARA, () -> bean(Payments.class).split(account(customer), money(amount, reference)));
  }
}
