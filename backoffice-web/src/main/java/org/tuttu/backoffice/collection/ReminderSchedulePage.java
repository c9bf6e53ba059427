package org.tuttu.backoffice.collection;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.backoffice.Wording;
import org.tuttu.collection.ReminderSchedule;
import org.tuttu.web.page.Conflict;
import org.tuttu.web.page.Notices;

/** When and with which words customers are reminded. */
@Named
@ViewScoped(saveInViewState = true)
public class ReminderSchedulePage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject ReminderSchedule schedule;
  @Inject Wording wording;
  @Inject Notices notices;
  @Inject Conflict conflict;
  private long version;
  private boolean active;
  private List<ReminderStepForm> steps = new ArrayList<>();

  public void load() {
    var details = schedule.details();
    version = details.version();
    active = details.active();
    steps = new ArrayList<>();
    for (var i = 0; i < ReminderSchedule.MOST_STEPS; i++) {
      steps.add(new ReminderStepForm(i + 1, i < details.steps().size() ? details.steps().get(i) : null, wording));
    }
  }

  /** A colleague changed it meanwhile: the page shows how. */
  public void refresh() {
    if (conflict.isFound()) {
      load();
    }
  }

  public String save() {
    schedule.set(version, active, steps.stream().filter(step -> step.getDays() != null).map(ReminderStepForm::step).toList());
    notices.say("page.reminders.saved");
    return "/reminders/schedule?faces-redirect=true";
  }

  public List<ReminderStepForm> getSteps() {
    return steps;
  }

  public boolean isActive() {
    return active;
  }

  public void setActive(boolean active) {
    this.active = active;
  }
}
