package org.tuttu.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tuttu.testing.ListQuestions.numbers;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CustomerRight;
import org.tuttu.ordering.selfservice.DeliveryWish;
import org.tuttu.ordering.selfservice.MyApprovals;
import org.tuttu.ordering.selfservice.MyOrderChanges;
import org.tuttu.ordering.selfservice.MyOrders;
import org.tuttu.ordering.selfservice.OrderChange;
import org.tuttu.ordering.selfservice.OrderDetails;
import org.tuttu.ordering.selfservice.OrderRow;
import org.tuttu.ordering.selfservice.OrderStatus;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;
import org.tuttu.testing.Cast;

class ApprovalsDbTest extends Shop {

  @Test
  void anOrderOverTheLimitWaitsForAnOwnerAndThenGoesOn() {
    Caller anna = member();
    Caller bella = buyer(anna, "20");
    String lamp = product(10);
    assertThat(details(anna, order(bella, lamp, 1)).status()).as("within the limit").isEqualTo(OrderStatus.PLACED);

    String number = order(bella, lamp, 2);

    assertThat(details(anna, number).status()).isEqualTo(OrderStatus.WAITING);
    assertThat(stock(lamp)).as("reserved").isEqualTo(7);
    assertThat(news(anna).get(news(anna).size() - 1)).as("to whom it concerns: the owners").isEqualTo("order-waiting");
    assertThat(as(anna, () -> bean(MyApprovals.class).waiting(5))).extracting(OrderRow::number).containsExactly(number);
    refused("order.not-confirmable", Cast.CLARA, () -> bean(Orders.class).confirm(number, 1));
    as(anna, () -> bean(MyApprovals.class).approve(number, 1));

    assertThat(details(bella, number).status()).isEqualTo(OrderStatus.PLACED);
    assertThat(news(bella).toString()).contains("order-approved to " + bella.subject());
    refused("order.not-waiting", anna, () -> bean(MyApprovals.class).approve(number, 2));
    as(Cast.CLARA, () -> bean(Orders.class).confirm(number, 2));
  }

  @Test
  void whatAnOwnerRefusesIsCancelledWithTheReason() {
    Caller anna = member();
    Caller bella = buyer(anna, "20");
    String lamp = product(10);
    String number = order(bella, lamp, 5);
    assertThat(numbers("orders", "customer", anna.actingFor().customerNumber(), "status", "WAITING", "toApprove", "yes")).as("the owner decides").isEmpty();

    refused("order.refusal-missing", anna, () -> bean(MyApprovals.class).refuse(number, 1, " "));
    as(anna, () -> bean(MyApprovals.class).refuse(number, 1, "Next year"));

    assertThat(stock(lamp)).isEqualTo(10);
    assertThat(details(bella, number).status()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(details(bella, number).history()).last().satisfies(event -> assertThat(event.note()).isEqualTo("Next year"));
    assertThat(news(bella).toString()).contains("order-refused to " + bella.subject());
  }

  @Test
  void aLimitCountsWhenSomethingIsOrderedOrChangedAndNotInBetween() {
    Caller anna = member();
    Caller bella = buyer(anna, "20");
    String lamp = product(50);
    String number = order(bella, lamp, 2);

    limit(bella, "100");
    assertThat(details(anna, number).status()).as("raised while it waits: it still waits").isEqualTo(OrderStatus.WAITING);
    change(bella, number, 3, "37.65");
    assertThat(details(anna, number).status()).as("sent again within the new limit").isEqualTo(OrderStatus.PLACED);
    limit(bella, "20");
    assertThat(details(anna, number).status()).as("lowered afterwards: it goes on").isEqualTo(OrderStatus.PLACED);
    change(bella, number, 4, "50.20");
    assertThat(details(anna, number).status()).as("changed above the lower limit").isEqualTo(OrderStatus.WAITING);
    assertThatThrownBy(() -> as(anna, () -> bean(MyApprovals.class).approve(number, 1))).as("not what the owner saw").isInstanceOf(StaleData.class);
    change(anna, number, 5, "62.75");
    assertThat(details(anna, number).status()).as("an owner's own change").isEqualTo(OrderStatus.PLACED);
  }

  @Test
  void staffDecideWhereTheCustomerHasNoOwner() {
    Caller anna = anna();
    Caller bella = buyer(anna, "20");
    String lamp = product(10);
    int before = as(Cast.CLARA, () -> bean(OrderQueries.class).workToday()).toApprove();
    String number = order(bella, lamp, 2);
    String refused = order(bella, lamp, 3);

    assertThat(as(Cast.CLARA, () -> bean(OrderQueries.class).workToday()).toApprove()).isEqualTo(before + 2);
    assertThat(as(Cast.CLARA, () -> bean(OrderApprovals.class).oldest(200))).extracting(row -> row.order().number()).contains(number, refused);
    assertThat(as(Cast.CLARA, () -> bean(OrderApprovals.class).isOurs(number))).isTrue();
    String customer = anna.actingFor().customerNumber();
    assertThat(numbers("orders", "customer", customer, "status", "WAITING", "toApprove", "yes")).containsExactly(refused, number);
    assertThat(numbers("orders", "customer", customer, "toApprove", "no")).isEmpty();
    assertThat(statementsOf(() -> as(Cast.CLARA, () -> bean(OrderApprovals.class).oldest(5)))).isEqualTo(1);
    refused("order.refusal-missing", Cast.CLARA, () -> bean(OrderApprovals.class).refuse(refused, 1, " "));
    as(Cast.CLARA, () -> bean(OrderApprovals.class).refuse(refused, 1, "The head office says no"));
    as(Cast.CLARA, () -> bean(OrderApprovals.class).approve(number, 1));

    assertThat(details(bella, number).status()).isEqualTo(OrderStatus.PLACED);
    assertThat(details(bella, refused).status()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(stock(lamp)).as("what was refused is back").isEqualTo(8);
    assertThat(news(bella).toString()).contains("order-approved to " + bella.subject(), "order-refused to " + bella.subject());
    refused("order.not-waiting", Cast.CLARA, () -> bean(OrderApprovals.class).approve(number, 2));
    assertThatThrownBy(() -> as(Cast.DORA, () -> bean(OrderApprovals.class).refuse(number, 1, "Late"))).isInstanceOf(StaleData.class);
  }

  @Test
  void staffDoNotDecideInAnOwnersPlaceUnlessAllAreBlocked() {
    Caller anna = member();
    Caller bella = buyer(anna, "20");
    String number = order(bella, product(10), 5);

    refused("order.owner-decides", Cast.CLARA, () -> bean(OrderApprovals.class).approve(number, 1));
    refused("order.owner-decides", Cast.CLARA, () -> bean(OrderApprovals.class).refuse(number, 1, "Ours"));
    assertThat(as(Cast.CLARA, () -> bean(OrderApprovals.class).oldest(200))).extracting(row -> row.order().number()).doesNotContain(number);
    assertThatThrownBy(() -> as(anna, () -> bean(OrderApprovals.class).approve(number, 1))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(Cast.CLARA, () -> bean(OrderApprovals.class).approve("O-none", 1))).isInstanceOf(NotFound.class);
    transaction(() -> em().createNativeQuery("update portal_users set blocked = true where subject = ?").setParameter(1, anna.subject()).executeUpdate());
    as(Cast.CLARA, () -> bean(OrderApprovals.class).approve(number, 1));
    assertThat(details(bella, number).status()).isEqualTo(OrderStatus.PLACED);
  }

  @Test
  void onlyAnOwnerOfTheCustomerDecides() {
    Caller anna = member();
    Caller bella = buyer(anna, "20");
    Caller boris = member();
    String number = order(bella, product(10), 5);

    assertThatThrownBy(() -> as(bella, () -> bean(MyApprovals.class).approve(number, 1))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(bella, () -> bean(MyApprovals.class).details(number))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(boris, () -> bean(MyApprovals.class).approve(number, 1))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(boris, () -> bean(MyApprovals.class).refuse(number, 1, "Mine"))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(boris, () -> bean(MyApprovals.class).details(number))).isInstanceOf(NotFound.class);
    assertThat(as(boris, () -> bean(MyApprovals.class).waiting(5))).isEmpty();
    assertThat(statementsOf(() -> as(anna, () -> bean(MyApprovals.class).waiting(5)))).isEqualTo(1);
    as(bella, () -> bean(MyOrders.class).cancel(number, 1));
    assertThatThrownBy(() -> as(anna, () -> bean(MyApprovals.class).approve(number, 1))).isInstanceOf(StaleData.class);
  }

  /** Of the same customer, who may spend so much in one order of its account. */
  private static Caller buyer(Caller owner, String limit) {
    String name = unique("bella");
    long customer = owner.actingFor().customerId();
    transaction(() -> {
      em().createNativeQuery("insert into portal_users (subject, version, name, email, language, created_at) values (?, 1, ?, ?, 'fi', now())")
          .setParameter(1, "subject-" + name).setParameter(2, name).setParameter(3, name + "@example.org").executeUpdate();
      em().createNativeQuery("insert into memberships (id, version, subject, customer_id, access_right, since) values (nextval('memberships_seq'), 1, ?, ?, 'BUYER', now())")
          .setParameter(1, "subject-" + name).setParameter(2, customer).executeUpdate();
      return em().createNativeQuery("""
          insert into membership_accounts (membership_id, account_id, access_right, order_limit) select id, ?, 'BUYER', cast(? as numeric) from memberships where subject = ?""")
          .setParameter(1, customer).setParameter(2, limit).setParameter(3, "subject-" + name).executeUpdate();
    });
    return Cast.actingFor(name, customer, customer, owner.actingFor().customerNumber(), CustomerRight.BUYER);
  }

  private static void limit(Caller buyer, String limit) {
    transaction(() -> em().createNativeQuery("update membership_accounts set order_limit = cast(? as numeric) where membership_id in (select id from memberships where subject = ?)")
        .setParameter(1, limit).setParameter(2, buyer.subject()).executeUpdate());
  }

  private static void change(Caller who, String number, int quantity, String gross) {
    long version = details(who, number).version();
    as(who, () -> bean(MyOrderChanges.class).change(number, version, new OrderChange(Map.of(1, quantity), null, null, null, DeliveryWish.NONE, new BigDecimal(gross))));
  }

  private static OrderDetails details(Caller who, String number) {
    return as(who, () -> bean(MyOrders.class).details(number));
  }

  private static void refused(String code, Caller caller, Runnable command) {
    assertThatThrownBy(() -> as(caller, command)).isInstanceOfSatisfying(RuleViolated.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
