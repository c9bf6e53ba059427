package org.tuttu.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tuttu.identity.Caller;
import org.tuttu.ordering.selfservice.MyNews;
import org.tuttu.ordering.selfservice.MyOrders;
import org.tuttu.ordering.selfservice.OrderNewsRow;
import org.tuttu.ordering.selfservice.OrderStatus;

class MyNewsDbTest extends Shop {

  @Test
  void theLatestStepsOfOnesOwnOrdersAreNews() {
    Caller anna = anna();
    String first = order(anna, product(10), 1);
    order(anna(), product(10), 1);
    long version = as(anna, () -> bean(MyOrders.class).details(first)).version();
    as(anna, () -> bean(MyOrders.class).cancel(first, version));

    assertThat(as(anna, () -> bean(MyNews.class).latest(6))).extracting(OrderNewsRow::number).containsOnly(first);
    assertThat(as(anna, () -> bean(MyNews.class).latest(6))).extracting(OrderNewsRow::status)
        .containsExactly(OrderStatus.CANCELLED, OrderStatus.PLACED);
    assertThat(as(anna, () -> bean(MyNews.class).latest(1))).hasSize(1);
  }
}
