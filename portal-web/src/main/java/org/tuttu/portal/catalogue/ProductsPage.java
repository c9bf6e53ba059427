package org.tuttu.portal.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tuttu.catalog.selfservice.Catalogue;
import org.tuttu.portal.Address;
import org.tuttu.shared.Language;
import org.tuttu.shared.PageRequest;
import org.tuttu.web.Visitor;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Look;

/** The catalogue's list, with search and categories. */
@Named
@RequestScoped
public class ProductsPage {
  @Inject Catalogue catalogue;
  @Inject Formats formats;
  @Inject Look look;
  @Inject Visitor visitor;
  private String q;
  private String category;
  private String after;
  private List<ProductView> products;
  private String payer;
  private List<CategoryView> categories;
  private String next;

  public void load() {
    var page = catalogue.products(q, category, PageRequest.after(after));
    products = ProductView.of(page.rows(), formats, visitor);
    payer = ProductView.onlyPayer(page.rows(), visitor);
    categories = catalogue.categories(Language.of(look.getLanguage()).orElseThrow()).stream().map(each -> CategoryView.of(each, category)).toList();
    next = page.hasNext() ? here().and("after", page.next()).toString() : null;
  }

  /** Back to the first page, from any later one; there is no way back by one. */
  public String getFirst() {
    return after == null ? null : here().toString();
  }

  private Address here() {
    return Address.of("/catalogue/products").and("q", q).and("category", category);
  }

  public List<ProductView> getProducts() {
    return products;
  }

  public List<CategoryView> getCategories() {
    return categories;
  }

  /** The account whose prices these are, where none was chosen. */
  public String getPayer() {
    return payer;
  }

  public String getNext() {
    return next;
  }

  public String getQ() {
    return q;
  }

  public void setQ(String q) {
    this.q = q;
  }

  public String getCategory() {
    return category;
  }

  public void setCategory(String category) {
    this.category = category;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }
}
