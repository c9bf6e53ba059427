package org.tuttu.portal.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tuttu.catalog.selfservice.Catalogue;
import org.tuttu.catalog.selfservice.ProductKind;
import org.tuttu.portal.Address;
import org.tuttu.portal.subscriptions.OfferView;
import org.tuttu.replenishment.selfservice.MyFavourites;
import org.tuttu.shared.Language;
import org.tuttu.shared.NotFound;
import org.tuttu.subscriptions.selfservice.MyPlans;
import org.tuttu.web.Visitor;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Look;

/** One product. */
@Named
@RequestScoped
public class ProductPage {
  @Inject Catalogue catalogue;
  @Inject MyFavourites favourites;
  @Inject MyPlans plans;
  @Inject Formats formats;
  @Inject Look look;
  @Inject Visitor visitor;
  private String number;
  private ProductView product;
  private List<OfferView> offers;
  private String categoryHref;
  private List<ProductView> related;
  private boolean favourite;

  /** @throws NotFound when there is no such product */
  public void load() {
    var details = catalogue.product(number == null ? "" : number, Language.of(look.getLanguage()).orElseThrow());
    product = ProductView.of(details, formats, visitor);
    related = ProductView.of(catalogue.related(details.number()), formats, visitor);
    favourite = visitor.may("PLACE_ORDERS") && favourites.is(details.number());
    offers = details.kind() != ProductKind.SUBSCRIPTION ? List.of()
        : plans.ofProduct(details.number()).stream().map(offer -> OfferView.of(offer, formats, look.getLocale())).toList();
    categoryHref = details.category() == null ? null : Address.of("/catalogue/products").and("category", details.category()).toString();
  }

  /** What goes with it. */
  public List<ProductView> getRelated() {
    return related;
  }

  /** Of who looks at it. */
  public boolean isFavourite() {
    return favourite;
  }

  public ProductView getProduct() {
    return product;
  }

  /** The plans of a subscription. */
  public List<OfferView> getOffers() {
    return offers;
  }

  /** Null for a product without a category. */
  public String getCategoryHref() {
    return categoryHref;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}
