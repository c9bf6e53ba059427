package org.tuttu.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.ConstraintViolationException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tuttu.audit.AuditFilter;
import org.tuttu.audit.AuditQueries;
import org.tuttu.catalog.selfservice.Availability;
import org.tuttu.catalog.selfservice.Catalogue;
import org.tuttu.catalog.selfservice.CategoryRow;
import org.tuttu.catalog.selfservice.ProductKind;
import org.tuttu.catalog.selfservice.ProductRow;
import org.tuttu.identity.Caller;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.Language;
import org.tuttu.shared.Money;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.PageOf;
import org.tuttu.shared.PageRequest;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;
import org.tuttu.testing.Cast;
import org.tuttu.testing.DbTest;

class CatalogDbTest extends DbTest {

  private static final Caller VISITOR = null;

  @BeforeAll
  static void category() {
    transaction(() -> em().createNativeQuery("insert into categories values ('paper', 1) on conflict do nothing").executeUpdate());
    transaction(() -> em().createNativeQuery("""
        insert into category_names values ('paper', 'en', 'Paper'), ('paper', 'fi', 'Paperi') on conflict do nothing""").executeUpdate());
  }

  @Test
  void aVisitorSeesPricesWithAndWithoutVatAndWhetherItCanBeHad() {
    create("CAT-1", "Notebook A5, ruled", "3.90", 4);

    ProductRow row = search("notebook ruled").rows().get(0);

    assertThat(row.number()).isEqualTo("CAT-1");
    assertThat(row.price().net()).isEqualTo(Money.of("3.90", "EUR"));
    assertThat(row.price().gross()).isEqualTo(Money.of("4.89", "EUR"));
    assertThat(row.availability()).isEqualTo(Availability.FEW_LEFT);
  }

  @Test
  void searchForgivesAccentsCaseAndTypos() {
    create("CAT-2", "Työpöytä Ķekava", "250", 10);

    assertThat(search("TYOPOYTA").rows()).extracting(ProductRow::number).containsExactly("CAT-2");
    assertThat(search("kekava").rows()).extracting(ProductRow::number).containsExactly("CAT-2");
    assertThat(search("työpöyts").rows()).extracting(ProductRow::number).containsExactly("CAT-2");
    assertThat(search("%_\\").rows()).isEmpty();
  }

  @Test
  void aPageGoesOnWhereTheOneBeforeEndedAlsoAmongLookalikes() {
    for (int i = 0; i < 3; i++) {
      create("CAT-3" + i, "Envelope window " + i, "1", 10);
    }
    for (String q : List.of("envelope", "envelpoe")) {
      PageOf<ProductRow> first = as(VISITOR, () -> bean(Catalogue.class).products(q, "paper", new PageRequest(null, 2)));
      PageOf<ProductRow> second = as(VISITOR, () -> bean(Catalogue.class).products(q, "paper", new PageRequest(first.next(), 2)));

      assertThat(first.rows()).extracting(ProductRow::number).containsExactly("CAT-30", "CAT-31");
      assertThat(second.rows()).extracting(ProductRow::number).containsExactly("CAT-32");
      assertThat(second.hasNext()).isFalse();
    }
  }

  @Test
  void theListIsOneStatementAndSoAreTheProductAndTheCategories() {
    create("CAT-4", "Stapler", "12", 10);

    assertThat(statementsOf(() -> search("stapler"))).isEqualTo(1);
    assertThat(statementsOf(() -> as(VISITOR, () -> bean(Catalogue.class).product("CAT-4", Language.FI)))).isEqualTo(1);
    assertThat(statementsOf(() -> as(VISITOR, () -> bean(Catalogue.class).categories(Language.FI)))).isEqualTo(1);
    assertThat(as(VISITOR, () -> bean(Catalogue.class).product("CAT-4", Language.FI)).categoryName()).isEqualTo("Paperi");
    assertThat(as(VISITOR, () -> bean(Catalogue.class).categories(Language.EN))).contains(new CategoryRow("paper", "Paper"));
  }

  @Test
  void twoPeopleEditingTheSameProductDoNotOverwriteEachOther() {
    create("CAT-5", "Ruler", "2", 10);
    long seen = sheet("CAT-5").version();
    as(Cast.DORA, () -> bean(Products.class).edit("CAT-5", seen, facts("Ruler 30 cm", "2")));

    assertThatThrownBy(() -> as(Cast.EDGAR, () -> bean(Products.class).edit("CAT-5", seen, facts("Ruler", "2.50"))))
        .isInstanceOfSatisfying(StaleData.class, stale -> assertThat(stale.changes())
            .containsExactly(new FieldChange("name", "Ruler 30 cm", "Ruler"), new FieldChange("price", "2", "2.5")));
    assertThat(sheet("CAT-5").facts().name()).isEqualTo("Ruler 30 cm");
    assertThat(audited("CAT-5")).containsExactly("product.changed", "product.created");
  }

  @Test
  void aSaleNeitherSpoilsAnEditNorIsLostByIt() {
    create("CAT-6", "Pen", "1", 10);
    long seen = sheet("CAT-6").version();
    as(Cast.CLARA, () -> bean(Stock.class).take(Map.of("CAT-6", 3)));

    as(Cast.DORA, () -> bean(Products.class).edit("CAT-6", seen, facts("Pen, blue", "1")));

    assertThat(sheet("CAT-6").stock()).isEqualTo(7);
  }

  @Test
  void stockIsAdjustedWithAReasonAndNeverBelowZero() {
    create("CAT-7", "Ink", "1", 10);
    as(Cast.DORA, () -> bean(Products.class).adjustStock("CAT-7", 10, -4, "Broken in the store"));

    assertThat(sheet("CAT-7").stock()).isEqualTo(6);
    refused("product.stock-negative", () -> bean(Products.class).adjustStock("CAT-7", 6, -7, "Lost"));
    refused("product.reason-missing", () -> bean(Products.class).adjustStock("CAT-7", 6, 1, " "));
    refused("product.no-difference", () -> bean(Products.class).adjustStock("CAT-7", 6, 0, "Counted"));
    assertThatThrownBy(() -> as(Cast.DORA, () -> bean(Products.class).adjustStock("CAT-7", 10, -4, "Broken in the store"))).isInstanceOf(StaleData.class);
  }

  @Test
  void goodsThatWereNotCountedBeginToBe() {
    create("CAT-70", "Lamp", "1", 10);
    transaction(() -> em().createNativeQuery("update products set stock = null where number = 'CAT-70'").executeUpdate());

    assertThatThrownBy(() -> as(Cast.DORA, () -> bean(Products.class).adjustStock("CAT-70", 10, 1, "Counted"))).isInstanceOf(StaleData.class);
    refused("product.stock-negative", () -> bean(Products.class).adjustStock("CAT-70", null, -1, "Counted"));
    as(Cast.DORA, () -> bean(Products.class).adjustStock("CAT-70", null, 12, "Counted"));

    assertThat(sheet("CAT-70").stock()).isEqualTo(12);
    assertThatThrownBy(() -> as(Cast.DORA, () -> bean(Products.class).adjustStock("CAT-70", null, 12, "Counted"))).isInstanceOf(StaleData.class);
  }

  @Test
  void whatIsOffSaleIsNotListedButItsAddressStillWorks() {
    create("CAT-8", "Typewriter ribbon", "9", 10);
    as(Cast.DORA, () -> bean(Products.class).takeOffSale("CAT-8"));

    assertThat(search("typewriter ribbon").rows()).isEmpty();
    assertThat(as(VISITOR, () -> bean(Catalogue.class).product("CAT-8", Language.EN)).isOrderable()).isFalse();
    refused("product.not-on-sale", () -> bean(Products.class).takeOffSale("CAT-8"));
    refused("product.not-on-sale", () -> bean(Stock.class).take(Map.of("CAT-8", 1)));
    as(Cast.DORA, () -> bean(Products.class).putOnSale("CAT-8"));
    assertThat(search("typewriter ribbon").rows()).hasSize(1);
  }

  @Test
  void badInputIsRefused() {
    create("CAT-9", "Glue", "1", 10);

    refused("product.number-taken", () -> bean(Products.class).create(product("CAT-9", "Other glue", "1", 1)));
    invalid("price", () -> bean(Products.class).create(product("CAT-91", "Glue", "-1", 1)));
    invalid("name", () -> bean(Products.class).create(product("CAT-91", " ", "1", 1)));
    invalid("number", () -> bean(Products.class).create(product("CAT 91", "Glue", "1", 1)));
    invalid("stock", () -> bean(Products.class).create(product("CAT-91", "Glue", "1", -1)));
    refused("product.no-category", () -> bean(Products.class).edit("CAT-9", 1,
        new ProductFacts("nothing", "Glue", null, BigDecimal.ONE, BigDecimal.ZERO)));
    assertThatThrownBy(() -> as(Cast.DORA, () -> bean(Products.class).takeOffSale("nothing"))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(VISITOR, () -> bean(Catalogue.class).product("nothing", Language.EN))).isInstanceOf(NotFound.class);
  }

  @Test
  void supportStaffLookButManagersEdit() {
    create("CAT-10", "Tape", "1", 10);

    assertThat(as(Cast.CLARA, () -> bean(ProductQueries.class).list(new ProductFilter("tape", "paper", true), PageRequest.first())).rows())
        .extracting(StockRow::stock).containsExactly(10);
    assertThatThrownBy(() -> as(Cast.CLARA, () -> bean(Products.class).takeOffSale("CAT-10"))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(VISITOR, () -> bean(ProductQueries.class).details("CAT-10"))).isInstanceOf(AccessDenied.class);
  }

  private static void invalid(String field, Runnable command) {
    assertThatThrownBy(() -> as(Cast.DORA, command)).isInstanceOfSatisfying(ConstraintViolationException.class, refusal ->
        assertThat(refusal.getConstraintViolations()).singleElement()
            .satisfies(violation -> assertThat(violation.getPropertyPath().toString()).endsWith("." + field)));
  }

  private static void refused(String code, Runnable command) {
    assertThatThrownBy(() -> as(Cast.DORA, command))
        .isInstanceOfSatisfying(RuleViolated.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private static PageOf<ProductRow> search(String q) {
    return as(VISITOR, () -> bean(Catalogue.class).products(q, null, PageRequest.first()));
  }

  private static ProductSheet sheet(String number) {
    return as(Cast.CLARA, () -> bean(ProductQueries.class).details(number));
  }

  private static List<String> audited(String number) {
    return as(Cast.EDGAR, () -> bean(AuditQueries.class).list(new AuditFilter(null, null, number, null, null, null), PageRequest.first()))
        .rows().stream().map(row -> row.action()).toList();
  }

  private static void create(String number, String name, String price, int stock) {
    as(Cast.DORA, () -> bean(Products.class).create(product(number, name, price, stock)));
  }

  private static NewProduct product(String number, String name, String price, int stock) {
    return new NewProduct(number, ProductKind.GOODS, "EUR", stock, facts(name, price));
  }

  private static ProductFacts facts(String name, String price) {
    return new ProductFacts("paper", name, null, new BigDecimal(price), new BigDecimal("25.5"));
  }
}
