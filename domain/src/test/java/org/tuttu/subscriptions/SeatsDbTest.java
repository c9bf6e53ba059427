package org.tuttu.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tuttu.identity.AccountGrant;
import org.tuttu.identity.AccountRight;
import org.tuttu.identity.ActingFor;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CustomerAccess;
import org.tuttu.identity.CustomerRight;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.StaleData;
import org.tuttu.subscriptions.selfservice.BillingPeriod;
import org.tuttu.subscriptions.selfservice.BillingTime;
import org.tuttu.subscriptions.selfservice.MySubscriptions;
import org.tuttu.subscriptions.selfservice.Quote;
import org.tuttu.subscriptions.selfservice.SeatsInput;
import org.tuttu.subscriptions.selfservice.StartInput;
import org.tuttu.subscriptions.selfservice.SubscriptionDetails;
import org.tuttu.testing.Cast;

/** Plans that are priced by seats: more hold at once, fewer from the renewal. */
class SeatsDbTest extends Services {

  @Test
  void seatsAreChargedFromTheDayOnWhichThereAreMoreAndFewerFromTheRenewal() {
    Caller anna = anna();
    owner(anna);
    String plan = unique("TEAM");
    String product = service();
    as(Cast.DORA, () -> bean(Plans.class).create(new PlanInput(plan, product, "Team", BillingPeriod.MONTH, 1, 0, 10, BillingTime.IN_ADVANCE, true, null, true)));
    price(plan, "10.10", TODAY, null);
    BigDecimal three = as(anna, () -> bean(MySubscriptions.class).startQuote(plan, account(anna), 3)).price().gross().amount();
    assertThat(three).isEqualByComparingTo("38.03");
    assertThatThrownBy(() -> as(anna, () -> bean(MySubscriptions.class).start(new StartInput(unique("start"), plan, account(anna), true, three, 4)))).hasFieldOrPropertyWithValue("code", "subscription.price-changed");
    String number = as(anna, () -> bean(MySubscriptions.class).start(new StartInput(unique("start"), plan, account(anna), true, three, 3)));
    SubscriptionDetails seen = details(anna, number);
    assertThat(seen.row().plan()).isEqualTo("3 × Team");
    assertThat(seen.row().price().gross().amount()).isEqualByComparingTo("38.03");

    SeatsInput five = seats(anna, number, 5);
    assertThat(five.expectedNow()).isEqualByComparingTo("25.35");
    assertThatThrownBy(() -> as(anna, () -> bean(MySubscriptions.class).changeSeats(number, new SeatsInput(five.version(), 5, BigDecimal.ONE, five.expectedGross()))))
        .hasFieldOrPropertyWithValue("code", "subscription.price-changed");
    as(anna, () -> bean(MySubscriptions.class).changeSeats(number, five));
    assertThatThrownBy(() -> as(anna, () -> bean(MySubscriptions.class).changeSeats(number, five))).isInstanceOf(StaleData.class);
    SeatsInput two = seats(anna, number, 2);
    assertThat(two.expectedNow()).isZero();
    as(Cast.CLARA, () -> bean(Subscriptions.class).changeSeats(number, two));
    assertThat(details(anna, number)).satisfies(changed -> {
      assertThat(changed.row().seats()).isEqualTo(5);
      assertThat(changed.nextSeats()).isEqualTo(2);
      assertThat(changed.renewalPrice().net().amount()).isEqualByComparingTo("20.20");
    });
    later(31);

    assertThat(details(anna, number).row().plan()).isEqualTo("2 × Team");
    assertThat(details(anna, number).nextSeats()).isNull();
    assertThat(invoices(anna)).containsExactly("30.30+7.73", "20.20+5.15", "20.20+5.15");
    assertThat(rows("select l.name from invoice_lines l join invoices i on i.id = l.invoice_id where i.customer_id = " + anna.actingFor().customerId()).toString())
        .contains("3 × Team (" + number + ")", "5 × Team paketin 3 × Team sijaan", "2 × Team (" + number + ")");
    assertThat(news(anna).toString()).contains("subscription-seats to ");
  }

  @Test
  void anothersSeatsAreNotThereAndALimitHolds() {
    Caller anna = anna();
    String plan = unique("TEAM");
    String product = service();
    as(Cast.DORA, () -> bean(Plans.class).create(new PlanInput(plan, product, "Team", BillingPeriod.MONTH, 1, 0, 10, BillingTime.IN_ADVANCE, true, null, true)));
    price(plan, "10", TODAY, null);
    String number = started(anna, plan);
    SeatsInput nine = seats(anna, number, 9);
    Caller boris = anna();
    ActingFor hers = anna.actingFor();
    Caller viktor = Cast.actingFor(unique("viktor"), 1, hers.customerId(), hers.customerNumber(), CustomerRight.VIEWER);
    Caller bella = Cast.portalUser(unique("bella")).actingFor(new ActingFor(1, hers.customerId(), hers.customerNumber(), "Aalto",
        new CustomerAccess(CustomerRight.PER_ACCOUNT, List.of(new AccountGrant(hers.customerId(), account(anna), AccountRight.BUYER, new BigDecimal("100"))))));

    assertThatThrownBy(() -> as(boris, () -> bean(MySubscriptions.class).seatsQuote(number, 2))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(boris, () -> bean(MySubscriptions.class).changeSeats(number, nine))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(viktor, () -> bean(MySubscriptions.class).changeSeats(number, nine))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(anna, () -> bean(Subscriptions.class).changeSeats(number, nine))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(bella, () -> bean(MySubscriptions.class).changeSeats(number, nine))).hasFieldOrPropertyWithValue("code", "subscription.over-limit");
    as(bella, () -> bean(MySubscriptions.class).changeSeats(number, seats(bella, number, 3)));
    assertThat(details(anna, number).row().seats()).isEqualTo(3);
    assertThatThrownBy(() -> as(anna, () -> bean(MySubscriptions.class).seatsQuote(number, 10_001))).hasFieldOrPropertyWithValue("code", "plan.seats");
  }

  private static SeatsInput seats(Caller who, String number, int seats) {
    Quote quote = as(who, () -> bean(MySubscriptions.class).seatsQuote(number, seats));
    return new SeatsInput(version(who, number), seats, quote.now() == null ? BigDecimal.ZERO : quote.now().gross().amount(), quote.price().gross().amount());
  }
}
