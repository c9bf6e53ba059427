package org.tuttu.backoffice.catalog;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.catalog.NewProduct;
import org.tuttu.catalog.Products;
import org.tuttu.catalog.selfservice.ProductKind;
import org.tuttu.web.page.Notices;
import org.tuttu.web.page.PageAddress;

/** A product to be sold from now on; its number makes one of it however often the form is sent. */
@Named
@ViewScoped(saveInViewState = true)
public class NewProductPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject Products products;
  @Inject Notices notices;
  private String number;
  private ProductKind kind = ProductKind.GOODS;
  private String currency = "EUR";
  private Integer stock;
  private final ProductForm form = new ProductForm();

  public String save() {
    products.create(new NewProduct(number, kind, currency, stock, form.facts()));
    notices.say("page.product.created", form.getName());
    return PageAddress.of("/products/products").with("q", number).redirect();
  }

  public ProductForm getForm() {
    return form;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number == null ? null : number.strip();
  }

  public ProductKind getKind() {
    return kind;
  }

  public void setKind(ProductKind kind) {
    this.kind = kind;
  }

  public String getCurrency() {
    return currency;
  }

  public void setCurrency(String currency) {
    this.currency = currency;
  }

  public Integer getStock() {
    return stock;
  }

  public void setStock(Integer stock) {
    this.stock = stock;
  }
}
