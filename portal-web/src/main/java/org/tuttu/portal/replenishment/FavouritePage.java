package org.tuttu.portal.replenishment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tuttu.catalog.selfservice.Catalogue;
import org.tuttu.portal.Address;
import org.tuttu.replenishment.selfservice.MyFavourites;
import org.tuttu.shared.Language;
import org.tuttu.web.page.Look;
import org.tuttu.web.page.Notices;

/** Makes a product a favourite, or no longer; lean pages post a plain form here. */
@Named
@RequestScoped
public class FavouritePage {
  @Inject MyFavourites favourites;
  @Inject Catalogue catalogue;
  @Inject Look look;
  @Inject Notices notices;
  @Inject HttpServletRequest request;
  private String number;
  private String state;
  private String name;
  private boolean favourite;

  public String load() {
    name = catalogue.product(number == null ? "" : number, Language.of(look.getLanguage()).orElseThrow()).name();
    if (!request.getMethod().equals("POST")) {
      favourite = favourites.is(number);
      return null;
    }
    if ("off".equals(state)) {
      favourites.remove(number);
      notices.say("favourite.removed", name);
    } else {
      favourites.add(number);
      notices.say("favourite.added", name);
    }
    return Address.of("/catalogue/product").and("number", number).and("faces-redirect", "true").toString();
  }

  public String getName() {
    return name;
  }

  public boolean isFavourite() {
    return favourite;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getState() {
    return state;
  }

  public void setState(String state) {
    this.state = state;
  }
}
