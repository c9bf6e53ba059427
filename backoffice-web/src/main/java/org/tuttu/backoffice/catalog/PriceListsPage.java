package org.tuttu.backoffice.catalog;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tuttu.backoffice.Wording;
import org.tuttu.catalog.PriceListRow;
import org.tuttu.catalog.PriceLists;
import org.tuttu.web.page.Formats;

/** The price lists that accounts can have. */
@Named
@RequestScoped
public class PriceListsPage {
  @Inject PriceLists lists;
  @Inject Formats formats;
  @Inject Wording wording;
  private List<View> rows;

  /** A list, ready to print. */
  public record View(String code, String name, String currency, String prices, String accounts) {}

  public void load() {
    rows = lists.all().stream().map(this::view).toList();
  }

  private View view(PriceListRow row) {
    return new View(row.code(), row.name(), row.currency() == null ? wording.text("page.price-lists.each-currency") : row.currency(), formats.number(row.prices()),
        row.accounts() == null ? wording.text("page.price-lists.all-others") : formats.number(row.accounts()));
  }

  public List<View> getRows() {
    return rows;
  }
}
