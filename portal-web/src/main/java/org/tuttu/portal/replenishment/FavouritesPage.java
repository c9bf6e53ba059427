package org.tuttu.portal.replenishment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tuttu.portal.PortalTexts;
import org.tuttu.replenishment.selfservice.MyFavourites;
import org.tuttu.web.page.Formats;

/** The products that the user wants to find again. */
@Named
@RequestScoped
public class FavouritesPage {
  @Inject MyFavourites favourites;
  @Inject Formats formats;
  @Inject PortalTexts texts;
  private List<CheckedView> rows;

  public void load() {
    rows = favourites.all().stream().map(line -> CheckedView.of(line, formats, texts)).toList();
  }

  public List<CheckedView> getRows() {
    return rows;
  }
}
