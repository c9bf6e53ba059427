package org.tuttu.backoffice.catalog;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.catalog.ProductQueries;
import org.tuttu.catalog.ProductSheet;
import org.tuttu.catalog.Products;
import org.tuttu.web.page.Conflict;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Notices;
import org.tuttu.web.page.PageAddress;

/** One product: what it is called and costs, and whether it is sold. */
@Named
@ViewScoped(saveInViewState = true)
public class EditProductPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject ProductQueries queries;
  @Inject Products products;
  @Inject Formats formats;
  @Inject Notices notices;
  @Inject Conflict conflict;
  private String number;
  private long version;
  private boolean onSale;
  private String name;
  private String kind;
  private String currency;
  private boolean counted;
  private String stock;
  private ProductForm form;

  public void load() {
    var product = sheet();
    form = ProductForm.of(product.facts());
    version = product.version();
    onSale = product.onSale();
    name = product.facts().name();
    kind = formats.name(product.kind());
    currency = product.currency();
    counted = product.kind().isCounted();
    stock = formats.number(product.stock());
  }

  private ProductSheet sheet() {
    return queries.details(number == null ? "" : number);
  }

  /** After a conflict the next save is about what stands now, because the user has seen it. */
  public void refresh() {
    if (conflict.isFound()) {
      version = sheet().version();
    }
  }

  public String save() {
    products.edit(number, version, form.facts());
    return done("page.product.saved", PageAddress.of("/products/products").with("q", number));
  }

  public String takeOffSale() {
    products.takeOffSale(number);
    return done("page.product.off-sale", here());
  }

  public String putOnSale() {
    products.putOnSale(number);
    return done("page.product.on-sale", here());
  }

  private PageAddress here() {
    return PageAddress.of("/products/edit").with("number", number);
  }

  private String done(String notice, PageAddress where) {
    notices.say(notice, form.getName());
    return where.redirect();
  }

  public ProductForm getForm() {
    return form;
  }

  public boolean isOnSale() {
    return onSale;
  }

  public String getName() {
    return name;
  }

  public String getKind() {
    return kind;
  }

  public String getCurrency() {
    return currency;
  }

  /** Empty where nothing is counted. */
  public boolean isCounted() {
    return counted;
  }

  public String getStock() {
    return stock;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}
