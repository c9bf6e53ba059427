package org.tuttu.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.identity.Caller;
import org.tuttu.ordering.Orders;
import org.tuttu.ordering.ShipmentInput;
import org.tuttu.ordering.Shipping;
import org.tuttu.ordering.selfservice.MyOrders;
import org.tuttu.ordering.selfservice.OrderDetails;
import org.tuttu.ordering.selfservice.OrderStatus;
import org.tuttu.shared.Money;
import org.tuttu.testing.Cast;

class PartialInvoicesDbTest extends Books {

  private static final List<String> PRICES = List.of("0.005", "0.335", "1.99", "0.0049", "12.3456", "100", "0.01");
  private static final List<String> RATES = List.of("25.5", "24", "13.5", "10", "0", "21", "25");

  @Test
  void whateverLeavesInWhicheverPartsIsChargedToTheCent() {
    Caller anna = anna();
    for (int seed = 0; seed < 12; seed++) {
      Random random = new Random(seed);
      int count = 1 + random.nextInt(3);
      for (int line = 0; line < count; line++) {
        add(anna, product(1000, PRICES.get(random.nextInt(PRICES.size())), RATES.get(random.nextInt(RATES.size())), "EUR"), 1 + random.nextInt(40));
      }
      String number = submit(anna, input(unique("parts"), basket(anna)));
      as(Cast.CLARA, () -> bean(Orders.class).confirm(number, 1));
      boolean cancelled = shipInParts(anna, number, random);

      assertThat(order(anna, number).status()).as("seed " + seed).isIn(OrderStatus.SHIPPED, OrderStatus.CANCELLED);
      Object[] sums = (Object[]) one("""
          select o.net, o.vat, (select sum(l.net) from order_lines l where l.order_id = o.id), (select sum(l.vat) from order_lines l where l.order_id = o.id),
            (select sum(i.net) from invoices i where i.order_id = o.id), (select sum(i.vat) from invoices i where i.order_id = o.id),
            (select min(l.net) from invoice_lines l join invoices i on i.id = l.invoice_id where i.order_id = o.id),
            (select count(*) from order_lines l join lateral (select sum(il.quantity) as quantity, sum(il.net) as net, sum(il.vat) as vat
              from invoice_lines il join invoices i on i.id = il.invoice_id where i.order_id = o.id and il.order_position = l.position) c on true
              where l.order_id = o.id and l.quantity > 0 and (l.quantity <> c.quantity or l.net <> c.net or l.vat <> c.vat))
          from orders o where o.number = '%s'""".formatted(number));
      String what = "seed " + seed + (cancelled ? ", the rest cancelled" : "");
      assertThat((BigDecimal) sums[0]).as(what).isEqualByComparingTo((BigDecimal) sums[2]).isEqualByComparingTo((BigDecimal) sums[4]);
      assertThat((BigDecimal) sums[1]).as(what).isEqualByComparingTo((BigDecimal) sums[3]).isEqualByComparingTo((BigDecimal) sums[5]);
      assertThat(((BigDecimal) sums[6]).signum()).as(what + ": no part below zero").isNotNegative();
      assertThat(((Number) sums[7]).intValue()).as(what + ": line by line").isZero();
    }
    assertBooksAreRight(anna);
  }

  /** Until nothing is left, or the rest is called back. */
  private static boolean shipInParts(Caller anna, String number, Random random) {
    while (true) {
      OrderDetails order = order(anna, number);
      if (!order.status().isShippable()) {
        return false;
      }
      if (order.status() == OrderStatus.PARTLY_SHIPPED && random.nextInt(8) == 0) {
        as(Cast.CLARA, () -> bean(Orders.class).cancel(number, order.version(), "Sold out"));
        return true;
      }
      Map<Integer, Integer> quantities = new HashMap<>();
      order.lines().stream().filter(line -> line.left() > 0).forEach(line -> quantities.put(line.position(), random.nextInt(Math.min(line.left(), 20) + 1)));
      if (quantities.values().stream().anyMatch(quantity -> quantity > 0)) {
        as(Cast.CLARA, () -> bean(Shipping.class).ship(number, order.version(), new ShipmentInput(quantities, null, null, null)));
      }
    }
  }

  private static OrderDetails order(Caller anna, String number) {
    return as(anna, () -> bean(MyOrders.class).details(number));
  }

  @Test
  void whatCameInUnroundedIsChargedInPartsAsItIsChargedWhole() {
    Random random = new Random(7);
    for (int i = 0; i < 2000; i++) {
      int all = 1 + random.nextInt(30);
      Money price = Money.of(BigDecimal.valueOf(random.nextInt(50_000), 4), "EUR");
      BigDecimal rate = new BigDecimal(RATES.get(random.nextInt(RATES.size())));
      Money net = price.times(all).plus(Money.of(BigDecimal.valueOf(random.nextInt(201) - 100, 4), "EUR"));
      Charge whole = Charge.of(net.isNegative() ? Money.zero("EUR") : net, price.times(all).times(rate.movePointLeft(2)));
      Charge sum = Charge.zero("EUR");
      for (int before = 0, pieces; before < all; before += pieces) {
        pieces = 1 + random.nextInt(all - before);
        Charge part = whole.ofFirst(before + pieces, all, price, rate).minus(whole.ofFirst(before, all, price, rate));
        assertThat(part.net().isNegative() || part.vat().isNegative()).isFalse();
        sum = sum.plus(part);
      }
      assertThat(sum).isEqualTo(Charge.of(whole.net().rounded(), whole.vat().rounded()));
    }
  }

  @Test
  void eachShipmentHasOneInvoiceAndTheOrderShowsThemAll() {
    Caller anna = anna();
    String number = order(anna, product(10), 3);
    as(Cast.CLARA, () -> bean(Orders.class).confirm(number, 1));
    as(Cast.CLARA, () -> bean(Shipping.class).ship(number, 2, new ShipmentInput(Map.of(1, 1), null, null, null)));
    as(Cast.CLARA, () -> bean(Orders.class).ship(number, 3, null));

    assertThat(rows("select i.event_key, i.gross from invoices i join orders o on o.id = i.order_id where o.number = '%s' order by i.id".formatted(number)))
        .extracting(row -> ((Object[]) row)[0] + " " + ((Object[]) row)[1]).containsExactly("shipment:" + number + "-1 12.5500", "shipment:" + number + "-2 25.1000");
    assertThat(as(Cast.CLARA, () -> bean(InvoiceQueries.class).ofOrder(number))).hasSize(2);
    assertBooksAreRight(anna);
  }
}
