package org.tuttu.portal.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.tuttu.catalog.selfservice.Catalogue;
import org.tuttu.portal.catalogue.CategoryView;
import org.tuttu.shared.Language;
import org.tuttu.web.Visitor;
import org.tuttu.web.page.Look;
import org.tuttu.web.page.Site;

/** What a visitor sees first; who has signed in goes to their own home. */
@Named
@RequestScoped
public class WelcomePage {
  @Inject Catalogue catalogue;
  @Inject Visitor visitor;
  @Inject Look look;
  @Inject Site site;
  private List<CategoryView> categories = List.of();

  public void load() throws IOException {
    if (visitor.isSignedIn()) {
      FacesContext.getCurrentInstance().getExternalContext().redirect(site.getPath() + "/home");
      return;
    }
    categories = catalogue.categories(Language.of(look.getLanguage()).orElseThrow()).stream().map(each -> CategoryView.of(each, null)).toList();
  }

  public List<CategoryView> getCategories() {
    return categories;
  }
}
