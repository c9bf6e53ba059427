package org.tuttu.backoffice.catalog;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.tuttu.catalog.ProductQueries;
import org.tuttu.catalog.selfservice.ProductKind;
import org.tuttu.shared.Language;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Look;

/** What there is to choose from about products, in the reader's language. */
@Named
@RequestScoped
public class ProductChoices {
  @Inject ProductQueries products;
  @Inject Formats formats;
  @Inject Look look;
  private List<SelectItem> categories;

  public List<SelectItem> getCategories() {
    if (categories == null) {
      categories = products.categories(Language.of(look.getLanguage()).orElse(Language.EN)).stream()
          .map(row -> new SelectItem(row.code(), row.name())).toList();
    }
    return categories;
  }

  public List<SelectItem> getKinds() {
    return Arrays.stream(ProductKind.values()).map(kind -> new SelectItem(kind, formats.name(kind))).toList();
  }
}
