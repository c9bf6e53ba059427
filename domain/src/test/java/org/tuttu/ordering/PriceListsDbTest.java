package org.tuttu.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tuttu.audit.AuditFilter;
import org.tuttu.audit.AuditQueries;
import org.tuttu.catalog.PriceListInput;
import org.tuttu.catalog.PriceListRow;
import org.tuttu.catalog.PriceLists;
import org.tuttu.customer.Customers;
import org.tuttu.identity.Caller;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.PageRequest;
import org.tuttu.shared.StaleData;
import org.tuttu.testing.Cast;
import org.tuttu.testing.ListQuestions;

/** What managers do to price lists. */
class PriceListsDbTest extends PricedShop {

  @Test
  void managersKeepListsAndNobodyOverwritesAnother() {
    String lamp = product(100);
    String list = list("EUR");
    price(list, lamp, 1, "9");
    long price = id("select id from list_prices where price_list = '" + list + "'");

    refusedToDora("price-list.code-taken", () -> bean(PriceLists.class).create(new PriceListInput(list, "Again", "EUR")));
    refusedToDora("price-list.currency-unknown", () -> bean(PriceLists.class).create(new PriceListInput(unique("L"), "Other", "QQQ")));
    refusedToDora("price.there-already", () -> bean(PriceLists.class).add(list, lamp, input(1, "8", TODAY, null)));
    refusedToDora("price.no-product", () -> bean(PriceLists.class).add(list, "nothing", input(1, "8", TODAY, null)));
    refusedToDora("price.ends-before-it-begins", () -> bean(PriceLists.class).change(price, 1, input(1, "8", TODAY, TODAY.minusDays(1))));
    as(Cast.DORA, () -> bean(PriceLists.class).change(price, 1, input(1, "8.50", TODAY, null)));
    assertThatThrownBy(() -> as(Cast.EDGAR, () -> bean(PriceLists.class).change(price, 1, input(1, "7", TODAY, null)))).isInstanceOf(StaleData.class);
    assertThatThrownBy(() -> as(Cast.CLARA, () -> bean(PriceLists.class).remove(price, 2))).isInstanceOf(AccessDenied.class);
    as(Cast.DORA, () -> bean(PriceLists.class).rename(list, 1, "Cafés"));

    assertThat(as(Cast.CLARA, () -> bean(PriceLists.class).list(list))).isEqualTo(new PriceListRow(list, 2, "Cafés", "EUR", 1, 0));
    assertThat(as(Cast.CLARA, () -> bean(PriceLists.class).price(price)).input().price()).isEqualByComparingTo("8.50");
    assertThat(as(Cast.EDGAR, () -> bean(AuditQueries.class).list(new AuditFilter(null, null, list, null, null, null), PageRequest.first())).rows())
        .extracting(row -> row.action()).containsExactly("price-list.renamed", "price.changed", "price.added", "price-list.created");
    assertThat(ListQuestions.numbers("prices", "list", list)).containsExactly("Lamp " + lamp);
  }

  @Test
  void anAccountGetsOnlyAListOfItsCurrency() {
    Caller anna = anna();
    String number = anna.actingFor().customerNumber();
    String account = "ACC-" + anna.actingFor().customerId();
    String crowns = list("NOK");

    refusedToDora("account.price-list-currency", () -> bean(Customers.class).usePriceList(number, account, 1, crowns));
    refusedToDora("account.no-price-list", () -> bean(Customers.class).usePriceList(number, account, 1, "NOTHING"));
    assertThatThrownBy(() -> as(Cast.CLARA, () -> bean(Customers.class).usePriceList(number, account, 1, "STANDARD"))).isInstanceOf(AccessDenied.class);
    use(anna, list("EUR"));
    assertThatThrownBy(() -> as(Cast.DORA, () -> bean(Customers.class).usePriceList(number, account, 1, "STANDARD"))).isInstanceOf(StaleData.class);
  }
}
