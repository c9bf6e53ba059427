package org.tuttu.catalog;

import static org.tuttu.identity.StaffPermission.VIEW_PRODUCTS;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tuttu.catalog.selfservice.ProductKind;
import org.tuttu.identity.Anyone;
import org.tuttu.identity.StaffMay;
import org.tuttu.lists.ListColumn;
import org.tuttu.lists.ListSpec;
import org.tuttu.lists.RecordList;
import org.tuttu.lists.ValueKind;

/** All products, on sale or not, by their names. */
@ApplicationScoped
public class ProductList implements RecordList {

  private static final String FOUND = "select p.id from products p where {}";

  /** Not sorted by stock: an index of it would be written at each sale. */
  private static final ListSpec SPEC = new ListSpec("products", "products", "p.id", "", List.of(
      ListColumn.text("name", "p.name").leadsTo("product", "p.number").sortedBy("p.name"),
      ListColumn.text("number", "p.number").sortedBy("p.number").beginsWith("upper(p.number) like upper(?)"),
      ListColumn.text("q", "p.search_text").words("p.search_text like searchable(?)").foundBy(FOUND).askedOnly(),
      ListColumn.choice("kind", "p.kind", ProductKind.class),
      ListColumn.text("category", "p.category").exactly("p.category = lower(?)"),
      ListColumn.money("price", "p.price", "p.currency").sortedBy("p.price").foundBy(FOUND),
      ListColumn.range("vatRate", ValueKind.PERCENT, "p.vat_rate"),
      ListColumn.range("stock", ValueKind.PIECES, "p.stock").leadsTo("stock", "case when p.stock is not null then p.number end"),
      ListColumn.yesNo("onSale", "p.on_sale").carriedBy("name"),
      ListColumn.text("currency", "p.currency").exactly("p.currency = upper(?)")),
      List.of("name", "number", "kind", "price", "vatRate", "stock", "onSale"), "name");

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
