package org.tuttu.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.tuttu.catalog.selfservice.ProductKind;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.RuleViolated;

class ProductTest {

  @Test
  void isNeverHalfBuilt() {
    refused("product.name-missing", () -> ProductFixture.product(" ", "1", "0"));
    refused("product.price-negative", () -> ProductFixture.product("P", "-0.01", "0"));
    refused("product.vat-rate", () -> ProductFixture.product("P", "1", "100.01"));
    refused("product.vat-rate", () -> ProductFixture.product("P", "1", "-1"));
    refused("product.stock-negative", () -> new Product(new NewProduct("P", ProductKind.GOODS, "EUR", -1, facts("P", "1"))));
  }

  @Test
  void onlyGoodsAreCounted() {
    assertThat(new Product(new NewProduct("S", ProductKind.SERVICE, "EUR", 5, facts("S", "1"))).stock()).isNull();
    assertThat(new Product(new NewProduct("G", ProductKind.GOODS, "EUR", null, facts("G", "1"))).stock()).isZero();
  }

  @Test
  void anEditTellsOnlyWhatChanged() {
    Product product = ProductFixture.product("P", "1.50", "25.5");

    assertThat(product.edit(new ProductFacts(" ", "P", null, new BigDecimal("1.5000"), new BigDecimal("14"))))
        .containsExactly(new FieldChange("vatRate", "25.5", "14"));
  }

  @Test
  void goesOffSaleAndOnAgainButNotTwice() {
    Product product = ProductFixture.product("P", "1", "0");
    refused("product.on-sale", product::putOnSale);

    product.takeOffSale();

    refused("product.not-on-sale", product::takeOffSale);
    product.putOnSale();
    assertThat(product.isOnSale()).isTrue();
  }

  private static ProductFacts facts(String name, String price) {
    return new ProductFacts(null, name, null, new BigDecimal(price), BigDecimal.ZERO);
  }

  private static void refused(String code, Runnable command) {
    assertThatThrownBy(command::run).isInstanceOfSatisfying(RuleViolated.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
