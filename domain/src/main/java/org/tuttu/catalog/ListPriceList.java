package org.tuttu.catalog;

import static org.tuttu.identity.StaffPermission.VIEW_PRODUCTS;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tuttu.identity.Anyone;
import org.tuttu.identity.StaffMay;
import org.tuttu.lists.ListColumn;
import org.tuttu.lists.ListSpec;
import org.tuttu.lists.RecordList;
import org.tuttu.lists.ValueKind;

/** What products cost in price lists, the newest prices first. */
@ApplicationScoped
public class ListPriceList implements RecordList {

  private static final String FOUND = "select r.id from list_prices r where {}";
  private static final String FOUND_BY_PRODUCT = "select r.id from products p join list_prices r on r.product_id = p.id where {}";

  private static final ListSpec SPEC = new ListSpec("prices", "list_prices", "r.id",
      "left join products p on p.id = r.product_id left join price_lists l on l.code = r.price_list", List.of(
      ListColumn.text("product", "p.name").leadsTo("price", "cast(r.id as text)"),
      ListColumn.text("number", "p.number").leadsTo("product", "p.number").exactly("p.number = upper(?)").foundBy(FOUND_BY_PRODUCT),
      ListColumn.text("q", "p.search_text").words("p.search_text like searchable(?)").foundBy(FOUND_BY_PRODUCT).askedOnly(),
      ListColumn.text("list", "r.price_list").leadsTo("price-list", "r.price_list").exactly("r.price_list = upper(?)").foundBy(FOUND).carriedBy("validFrom"),
      ListColumn.range("fromQuantity", ValueKind.NUMBER, "r.from_quantity"),
      ListColumn.money("price", "r.price", "coalesce(l.currency, p.currency)"),
      ListColumn.range("validFrom", ValueKind.DAY, "r.valid_from").sortedBy("r.valid_from").foundBy(FOUND),
      ListColumn.range("validUntil", ValueKind.DAY, "r.valid_until")),
      List.of("product", "number", "list", "fromQuantity", "price", "validFrom", "validUntil"), "-validFrom");

  @Override
  @Anyone
  public String name() {
    return SPEC.name();
  }

  @Override
  @StaffMay(VIEW_PRODUCTS)
  public ListSpec open() {
    return SPEC;
  }
}
