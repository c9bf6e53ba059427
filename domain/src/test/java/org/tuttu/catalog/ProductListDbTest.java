package org.tuttu.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tuttu.testing.Cast.DORA;
import static org.tuttu.testing.ListQuestions.all;
import static org.tuttu.testing.ListQuestions.numbers;
import static org.tuttu.testing.ListQuestions.page;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tuttu.catalog.selfservice.ProductKind;
import org.tuttu.lists.Lists;
import org.tuttu.shared.AccessDenied;
import org.tuttu.testing.Cast;
import org.tuttu.testing.DbTest;

class ProductListDbTest extends DbTest {

  private final String mark = "P" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void productsAreAskedForAndSorted() {
    product("Ädel", "5", ProductKind.GOODS, 2);
    product("Zoom", "9.99", ProductKind.SERVICE, null);
    String third = product("Böök", "5", ProductKind.GOODS, 40);
    as(DORA, () -> bean(Products.class).takeOffSale(third));

    assertThat(all("products", 1, "q", mark)).containsExactly("Ädel " + mark, "Böök " + mark, "Zoom " + mark);
    assertThat(all("products", 1, "q", mark, "onSale", "yes")).containsExactly("Ädel " + mark, "Zoom " + mark);
    assertThat(numbers("products", "q", mark, "onSale", "no")).containsExactly("Böök " + mark);
    assertThat(numbers("products", "q", mark, "stock.to", "5")).as("nothing is counted of a service").containsExactly("Ädel " + mark);
    assertThat(numbers("products", "q", mark, "kind", "SERVICE", "price.from", "9,5")).containsExactly("Zoom " + mark);
    List<String> up = all("products", 1, "q", mark, "sort", "price");
    List<String> down = all("products", 2, "q", mark, "sort", "-price");
    Collections.reverse(down);
    assertThat(up).containsExactlyElementsOf(down).last().isEqualTo("Zoom " + mark);
    assertThat(numbers("products", "number", mark + "-z", "sort", "number")).containsExactly("Zoom " + mark);
  }

  @Test
  void oneStatementGivesAPageAndCustomersGetNone() {
    assertThat(statementsOf(() -> page("products", null, 20))).isEqualTo(1);
    assertThat(statementsOf(() -> page("products", null, 20, "onSale", "yes"))).isEqualTo(1);
    assertThatThrownBy(() -> as(Cast.portalUser("anna"), () -> bean(Lists.class).open("products"))).isInstanceOf(AccessDenied.class);
  }

  private String product(String name, String price, ProductKind kind, Integer stock) {
    String number = mark + "-" + name.charAt(0);
    String plain = number.replaceAll("[^A-Za-z0-9-]", "A");
    as(DORA, () -> bean(Products.class).create(new NewProduct(plain, kind, "EUR", stock, new ProductFacts(null, name + " " + mark, null, new BigDecimal(price), BigDecimal.TEN))));
    return plain;
  }
}
