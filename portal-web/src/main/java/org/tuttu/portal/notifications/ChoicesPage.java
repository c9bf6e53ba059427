package org.tuttu.portal.notifications;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.notifications.selfservice.MyChoices;
import org.tuttu.notifications.selfservice.Rhythm;
import org.tuttu.web.page.Notices;

/** How the user wants to hear of each kind of news. */
@Named
@ViewScoped(saveInViewState = true)
public class ChoicesPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject MyChoices choices;
  @Inject Notices notices;
  private ArrayList<ChoiceForm> rows;

  public void load() {
    rows = new ArrayList<>(choices.get().stream().map(ChoiceForm::new).toList());
  }

  public String save() {
    choices.save(rows.stream().filter(ChoiceForm::isChanged).map(ChoiceForm::chosen).toList());
    notices.say("notifications.chosen");
    return "/account/notifications?faces-redirect=true";
  }

  public List<ChoiceForm> getRows() {
    return rows;
  }

  public Rhythm[] getRhythms() {
    return Rhythm.values();
  }
}
