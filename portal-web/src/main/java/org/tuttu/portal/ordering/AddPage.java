package org.tuttu.portal.ordering;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tuttu.catalog.selfservice.Catalogue;
import org.tuttu.catalog.selfservice.ProductDetails;
import org.tuttu.ordering.selfservice.MyBasket;
import org.tuttu.shared.Language;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Look;
import org.tuttu.web.page.Notices;

/**
 * Puts a product into the basket. The catalogue's lean pages post a plain form here; who had to sign in first arrives with a GET and is asked how
 * many.
 */
@Named
@RequestScoped
public class AddPage {
  @Inject Catalogue catalogue;
  @Inject MyBasket basket;
  @Inject BasketMark mark;
  @Inject Formats formats;
  @Inject Look look;
  @Inject Notices notices;
  @Inject HttpServletRequest request;
  private String number;
  private String quantity = "1";
  private String to;
  private ProductDetails product;

  /** Who may only look is refused before they fill in anything. */
  public String load() {
    product = catalogue.product(number == null ? "" : number, Language.of(look.getLanguage()).orElseThrow());
    if (!Posted.is(request)) {
      quantity = Quantity.of(quantity) % product.pack() == 0 ? quantity : Integer.toString(product.pack());
      basket.count();
      return null;
    }
    mark.changes();
    basket.add(product.number(), Quantity.of(quantity));
    notices.say("basket.added", product.name());
    return Posted.returnTo(to, request.getContextPath() + "/catalogue/") ? null : "/basket?faces-redirect=true";
  }

  public String getName() {
    return product.name();
  }

  public String getPrice() {
    return formats.money(product.price().gross());
  }

  public boolean isOrderable() {
    return product.isOrderable();
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getQuantity() {
    return quantity;
  }

  public void setQuantity(String quantity) {
    this.quantity = quantity;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }
}
