package org.tuttu.portal.people;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.customer.selfservice.MyPreferences;
import org.tuttu.customer.selfservice.Preferences;
import org.tuttu.shared.Language;
import org.tuttu.web.page.Notices;
import org.tuttu.web.signin.CustomerChoice;

/** What the user chose: the language. */
@Named
@ViewScoped(saveInViewState = true)
public class PreferencesPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject MyPreferences preferences;
  @Inject Notices notices;
  @Inject CustomerChoice choice;
  private String language;

  public void load() {
    language = preferences.get().language().code();
  }

  public String save() {
    preferences.save(new Preferences(Language.of(language).orElse(null)));
    choice.reread((HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest());
    notices.say("preferences.saved");
    return "/account/preferences?faces-redirect=true";
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }
}
