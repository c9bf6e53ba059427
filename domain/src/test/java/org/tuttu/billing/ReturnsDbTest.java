package org.tuttu.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CustomerRight;
import org.tuttu.ordering.Orders;
import org.tuttu.ordering.ReceivedInput;
import org.tuttu.ordering.Returns;
import org.tuttu.ordering.ShipmentInput;
import org.tuttu.ordering.Shipping;
import org.tuttu.ordering.selfservice.MyReturns;
import org.tuttu.ordering.selfservice.ReturnCondition;
import org.tuttu.ordering.selfservice.ReturnInput;
import org.tuttu.ordering.selfservice.ReturnReason;
import org.tuttu.ordering.selfservice.ReturnRow;
import org.tuttu.ordering.selfservice.ReturnStatus;
import org.tuttu.ordering.selfservice.ReturnableLine;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.KeptFile;
import org.tuttu.shared.KeptFiles;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.PageRequest;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;
import org.tuttu.shared.Upload;
import org.tuttu.testing.Cast;
import org.tuttu.testing.SampleFiles;

class ReturnsDbTest extends Books {

  @Test
  void whatComesBackIsCreditedAndGoesIntoTheStock() {
    Caller anna = member();
    String lamp = product(10);
    String order = delivered(anna, lamp, 4);
    String invoice = invoiceOf(order);
    pay(anna, "50.20", invoice);

    String number = ask(anna, order, 3, photo());
    assertThat(number).matches("R-\\d+");
    assertThat(left(anna, order)).as("what is asked for cannot be asked for again").isEqualTo(1);
    as(Cast.CLARA, () -> bean(Returns.class).accept(number, 1, "No stamp needed"));
    as(Cast.CLARA, () -> bean(Returns.class).receive(number, 2, came(2, ReturnCondition.AS_NEW, true)));

    assertThat(as(anna, () -> bean(MyReturns.class).details(number))).satisfies(back -> {
      assertThat(back.status()).isEqualTo(ReturnStatus.RECEIVED);
      assertThat(back.decision()).isEqualTo("No stamp needed");
      assertThat(back.photos()).isEqualTo(1);
      assertThat(back.lines()).singleElement().satisfies(line -> assertThat(line.received()).isEqualTo(2));
    });
    assertThat(stock(lamp)).isEqualTo(8);
    assertThat(unallocated(anna)).as("to be used, or to be paid back by a manager").isEqualByComparingTo("25.10");
    assertThat(left(anna, order)).as("what did not come can be asked for again").isEqualTo(2);
    assertThat(news(anna).toString()).contains("return-accepted to " + anna.subject(), "return-received to " + anna.subject(), "credit-note-issued");
    assertThat(as(anna, () -> bean(MyReturns.class).ofOrder(order))).extracting(ReturnRow::number).containsExactly(number);
    refund(anna, "25.10");
    assertBooksAreRight(anna);
    assertThatThrownBy(() -> as(Cast.CLARA, () -> bean(Returns.class).receive(number, 2, came(2, ReturnCondition.AS_NEW, true)))).isInstanceOf(StaleData.class);
    refused("return.not-receivable", Cast.CLARA, () -> bean(Returns.class).receive(number, 3, came(1, ReturnCondition.AS_NEW, true)));
  }

  @Test
  void whatLeftInPartsIsCreditedOnTheInvoicesThatChargedForIt() {
    Caller anna = member();
    String cheap = product(100, "0.335", "25.5", "EUR");
    String order = order(anna, cheap, 5);
    as(Cast.CLARA, () -> bean(Orders.class).confirm(order, 1));
    as(Cast.CLARA, () -> bean(Shipping.class).ship(order, 2, new ShipmentInput(Map.of(1, 2), null, null, null)));
    as(Cast.CLARA, () -> bean(Orders.class).ship(order, 3, null));
    as(Cast.CLARA, () -> bean(Shipping.class).arrive(order, 4, 1));
    assertThat(left(anna, order)).as("what is still on its way does not come back").isEqualTo(2);
    as(Cast.CLARA, () -> bean(Shipping.class).arrive(order, 5, 2));

    receive(ask(anna, order, 4), 4);
    assertThat(rows("select n.reason from invoices n join orders o on o.id = n.order_id where n.kind = 'CREDIT_NOTE' and o.number = '%s'".formatted(order))).hasSize(2);
    receive(ask(anna, order, 1), 1);

    assertThat(balance(anna)).as("all of it came back").isEqualByComparingTo("0");
    assertBooksAreRight(anna);
  }

  @Test
  void whatOtherBooksChargedIsCreditedByItself() {
    Caller anna = member();
    String order = order(anna, product(10), 3);
    transaction(() -> em().createNativeQuery("update orders set status = 'DELIVERED' where number = ?").setParameter(1, order).executeUpdate()
        + em().createNativeQuery("update order_events set status = 'DELIVERED' where order_id = (select id from orders where number = ?)").setParameter(1, order).executeUpdate());

    receive(ask(anna, order, 1), 1);
    receive(ask(anna, order, 2), 2);

    assertThat(balance(anna)).isEqualByComparingTo("-37.65");
    assertBooksAreRight(anna);
  }

  @Test
  void whatWasCreditedByHandIsNotCreditedTwice() {
    Caller anna = member();
    String order = delivered(anna, product(10), 3);
    credit(invoiceOf(order), Map.of(1, 2));

    receive(ask(anna, order, 3), 3);

    assertThat(balance(anna)).isEqualByComparingTo("0");
    assertBooksAreRight(anna);
  }

  @Test
  void twoWhoAskAtOnceGetNoMoreThanWasDelivered() throws Exception {
    Caller anna = member();
    String order = delivered(anna, product(10), 3);
    ExecutorService pool = Executors.newFixedThreadPool(4);
    List<Callable<Boolean>> tabs = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      tabs.add(() -> {
        try {
          ask(anna, order, 2);
          return true;
        } catch (RuleViolated refusal) {
          return false;
        }
      });
    }
    int accepted = 0;
    try {
      for (Future<Boolean> tab : pool.invokeAll(tabs)) {
        accepted += tab.get() ? 1 : 0;
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(accepted).isEqualTo(1);
    assertThat(left(anna, order)).isEqualTo(1);
  }

  @Test
  void theSameFormTwiceIsOneReturnAndOnlyGoodQuantitiesAndPhotosAreTaken() {
    Caller anna = member();
    String order = delivered(anna, product(10), 3);
    ReturnInput input = input(2);
    String number = as(anna, () -> bean(MyReturns.class).ask(order, input, List.of()));
    assertThat(as(anna, () -> bean(MyReturns.class).ask(order, input, List.of()))).isEqualTo(number);

    refused("return.too-many", anna, () -> bean(MyReturns.class).ask(order, input(2), List.of()));
    refused("return.nothing-chosen", anna, () -> bean(MyReturns.class).ask(order, input(0), List.of()));
    refused("file.not-what-it-says", anna, () -> bean(MyReturns.class).ask(order, input(1), List.of(SampleFiles.upload("lamp.jpg", "<script>"))));
    refused("return.too-many-photos", anna, () -> bean(MyReturns.class).ask(order, input(1), List.of(photo(), photo(), photo(), photo(), photo())));
    assertThat(left(anna, order)).isEqualTo(1);
    clock().advance(Duration.ofDays(31));
    assertThat(left(anna, order)).as("too long ago").isZero();
    refused("return.too-many", anna, () -> bean(MyReturns.class).ask(order, input(1), List.of()));
  }

  @Test
  void whatIsRefusedOrWithdrawnCanBeAskedForAgain() {
    Caller anna = member();
    String order = delivered(anna, product(10), 1);
    String first = ask(anna, order, 1);
    refused("return.reason-missing", Cast.CLARA, () -> bean(Returns.class).refuse(first, 1, " "));
    as(Cast.CLARA, () -> bean(Returns.class).refuse(first, 1, "It was a gift"));
    refused("return.decided", Cast.CLARA, () -> bean(Returns.class).accept(first, 2, null));
    refused("return.not-withdrawable", anna, () -> bean(MyReturns.class).withdraw(first, 2));
    assertThat(news(anna).toString()).contains("return-refused to " + anna.subject());
    assertThat(as(anna, () -> bean(MyReturns.class).details(first)).decision()).isEqualTo("It was a gift");

    String second = ask(anna, order, 1);
    as(anna, () -> bean(MyReturns.class).withdraw(second, 1));
    assertThatThrownBy(() -> as(Cast.CLARA, () -> bean(Returns.class).accept(second, 1, null))).isInstanceOf(StaleData.class);
    assertThat(left(anna, order)).isEqualTo(1);
  }

  @Test
  void nobodyElseFindsReturnOrPhoto() throws Exception {
    Caller anna = member();
    Caller boris = member();
    String order = delivered(anna, product(10), 1);
    String number = ask(anna, order, 1, photo());
    Caller viktor = Cast.actingFor("viktor", 1, anna.actingFor().customerId(), "x", CustomerRight.VIEWER);

    for (Runnable attempt : List.<Runnable>of(() -> bean(MyReturns.class).details(number), () -> bean(MyReturns.class).handled(number),
        () -> bean(MyReturns.class).photo(number, 1), () -> bean(MyReturns.class).withdraw(number, 1), () -> bean(MyReturns.class).returnable(order),
        () -> bean(MyReturns.class).ask(order, input(1), List.of()))) {
      assertThatThrownBy(() -> as(boris, attempt)).isInstanceOf(NotFound.class);
    }
    assertThat(as(boris, () -> bean(MyReturns.class).ofOrder(order))).isEmpty();
    assertThat(as(boris, () -> bean(MyReturns.class).list(PageRequest.first())).isEmpty()).isTrue();
    assertThatThrownBy(() -> as(viktor, () -> bean(MyReturns.class).withdraw(number, 1))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(anna, () -> bean(Returns.class).details(number))).isInstanceOf(AccessDenied.class);
    assertThat(as(viktor, () -> bean(MyReturns.class).details(number)).number()).isEqualTo(number);
    KeptFile photo = as(anna, () -> bean(MyReturns.class).photo(number, 1));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    transaction(() -> {
      bean(KeptFiles.class).write(photo.id(), out);
      return null;
    });
    assertThat(out.size()).isEqualTo((int) photo.bytes());
    assertThatThrownBy(() -> as(anna, () -> bean(MyReturns.class).photo(number, 2))).isInstanceOf(NotFound.class);
  }

  @Test
  void readingTakesFewStatements() {
    Caller anna = member();
    String order = delivered(anna, product(10), 2);
    String number = ask(anna, order, 1);

    assertThat(statementsOf(() -> as(anna, () -> bean(MyReturns.class).list(PageRequest.first())))).isEqualTo(1);
    assertThat(statementsOf(() -> as(anna, () -> bean(MyReturns.class).ofOrder(order)))).isEqualTo(1);
    assertThat(statementsOf(() -> as(anna, () -> bean(MyReturns.class).details(number)))).isEqualTo(2);
    assertThat(statementsOf(() -> as(anna, () -> bean(MyReturns.class).returnable(order)))).isEqualTo(2);
    assertThat(statementsOf(() -> as(Cast.CLARA, () -> bean(Returns.class).details(number)))).isEqualTo(5);
    assertThat(statementsOf(() -> as(Cast.CLARA, () -> bean(Returns.class).waiting()))).isEqualTo(1);
  }

  private static String delivered(Caller customer, String product, int quantity) {
    String number = order(customer, product, quantity);
    ship(number);
    as(Cast.CLARA, () -> bean(Orders.class).deliver(number, 3));
    return number;
  }

  private static String ask(Caller customer, String order, int quantity, Upload... photos) {
    return as(customer, () -> bean(MyReturns.class).ask(order, input(quantity), List.of(photos)));
  }

  private static void receive(String number, int pieces) {
    as(Cast.CLARA, () -> bean(Returns.class).accept(number, 1, null));
    as(Cast.CLARA, () -> bean(Returns.class).receive(number, 2, came(pieces, ReturnCondition.DAMAGED, false)));
  }

  private static ReturnInput input(int quantity) {
    return new ReturnInput(unique("return"), Map.of(1, quantity), ReturnReason.DAMAGED, "The glass is broken.");
  }

  private static ReceivedInput came(int pieces, ReturnCondition condition, boolean toStock) {
    return new ReceivedInput(Map.of(1, new ReceivedInput.Line(pieces, condition, toStock)));
  }

  private static Upload photo() {
    return SampleFiles.upload("lamp.jpg", SampleFiles.picture("jpg"));
  }

  private static int left(Caller customer, String order) {
    return as(customer, () -> bean(MyReturns.class).returnable(order)).stream().mapToInt(ReturnableLine::left).sum();
  }

  private static void refused(String code, Caller caller, Runnable command) {
    assertThatThrownBy(() -> as(caller, command)).isInstanceOfSatisfying(RuleViolated.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
