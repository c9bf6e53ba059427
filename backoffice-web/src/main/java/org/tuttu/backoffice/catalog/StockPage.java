package org.tuttu.backoffice.catalog;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.backoffice.Wording;
import org.tuttu.catalog.ProductQueries;
import org.tuttu.catalog.Products;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Notices;
import org.tuttu.web.page.PageAddress;

/** Puts right how many pieces there are, with a reason. */
@Named
@ViewScoped(saveInViewState = true)
public class StockPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject ProductQueries queries;
  @Inject Products products;
  @Inject Formats formats;
  @Inject Notices notices;
  @Inject Wording wording;
  private String number;
  private String name;
  private boolean counted;
  private Integer seen;
  private Integer difference;
  private String reason;
  private transient boolean fresh;

  public void load() {
    var product = queries.details(number == null ? "" : number);
    name = product.facts().name();
    counted = product.kind().isCounted();
    seen = product.stock();
    fresh = true;
  }

  /** After a refusal the page shows how many there are now, and the next save is about that. */
  public void refresh() {
    if (!fresh) {
      load();
    }
  }

  public String save() {
    products.adjustStock(number, seen, difference == null ? 0 : difference, reason);
    notices.say("page.stock.done", name);
    return PageAddress.of("/products/products").with("q", number).redirect();
  }

  public String getName() {
    return name;
  }

  public boolean isCounted() {
    return counted;
  }

  public String getStock() {
    return seen == null ? wording.text("page.stock.not-yet") : formats.number(seen);
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public Integer getDifference() {
    return difference;
  }

  public void setDifference(Integer difference) {
    this.difference = difference;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
