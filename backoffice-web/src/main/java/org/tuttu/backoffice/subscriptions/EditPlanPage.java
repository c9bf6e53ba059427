package org.tuttu.backoffice.subscriptions;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.backoffice.Wording;
import org.tuttu.subscriptions.PlanQueries;
import org.tuttu.subscriptions.Plans;
import org.tuttu.web.page.Conflict;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Notices;
import org.tuttu.web.page.PageAddress;

/** One plan: what it is called, whether it is offered, and the versions of its price. */
@Named
@ViewScoped(saveInViewState = true)
public class EditPlanPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject PlanQueries queries;
  @Inject Plans plans;
  @Inject Formats formats;
  @Inject Wording wording;
  @Inject Notices notices;
  @Inject Conflict conflict;
  private String number;
  private long version;
  private String name;
  private boolean offered;
  private transient PlanView plan;

  public void load() {
    show(true);
    name = plan.name();
    offered = plan.offered();
  }

  /** After a conflict the next save is about what stands now, because the user has seen it. */
  public void refresh() {
    if (plan == null) {
      show(conflict.isFound());
    }
  }

  private void show(boolean anew) {
    var sheet = queries.details(number == null ? "" : number);
    plan = PlanView.of(sheet, formats, wording.locale());
    version = anew ? sheet.version() : version;
  }

  public String save() {
    plans.edit(number, version, name, offered);
    notices.say("page.plan.saved", name);
    return PageAddress.of("/plans/plans").redirect();
  }

  public PlanView getPlan() {
    return plan;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public boolean isOffered() {
    return offered;
  }

  public void setOffered(boolean offered) {
    this.offered = offered;
  }
}
