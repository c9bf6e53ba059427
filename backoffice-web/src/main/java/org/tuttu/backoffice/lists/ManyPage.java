package org.tuttu.backoffice.lists;

import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.backoffice.Wording;
import org.tuttu.bulk.BulkAction;
import org.tuttu.bulk.BulkInput;
import org.tuttu.bulk.BulkJobs;
import org.tuttu.customer.selfservice.CustomerStage;
import org.tuttu.lists.About;
import org.tuttu.lists.ListState;
import org.tuttu.lists.Lists;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Look;
import org.tuttu.web.page.PageAddress;

/** Says what is to be done to the records that were ticked in a list, or to all that its filter finds, and begins it. */
@Named
@ViewScoped(saveInViewState = true)
public class ManyPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject BulkJobs jobs;
  @Inject Lists lists;
  @Inject ManyChoices choices;
  @Inject Look look;
  @Inject Formats formats;
  @Inject Wording wording;
  private String list;
  private String state;
  private String which;
  private final ArrayList<Long> picked = new ArrayList<>();
  private final String key = UUID.randomUUID().toString();
  private BulkAction action;
  private CustomerStage stage;
  private String records;

  public void load() {
    ListPaths.of(list);
    var state = state();
    for (var pick : ListViews.parameters("pick")) {
      if (pick.matches("\\d{1,18}")) {
        picked.add(Long.parseLong(pick));
      }
    }
    records = isAll() ? said(lists.about(state)) : wording.text("page.many.picked", formats.number(picked.size()));
  }

  private String said(About about) {
    var number = formats.number(Math.min(about.number(), BulkJobs.MOST));
    var most = formats.number(BulkJobs.MOST);
    return about.certainty() == About.Certainty.EXACTLY ? wording.text("page.many.found", number) : wording.text("page.many.found-many", most);
  }

  public String begin() {
    var number = jobs.begin(new BulkInput(key, action, action == BulkAction.SET_STAGE ? stage : null, state(), isAll() ? null : List.copyOf(picked)));
    return PageAddress.of("/lists/job").with("number", number).redirect();
  }

  private ListState state() {
    return ListState.of(lists.open(list), state == null ? "" : state, look.getZone());
  }

  private boolean isAll() {
    return "all".equals(which);
  }

  public boolean isNothing() {
    return !isAll() && picked.isEmpty();
  }

  public boolean isStaged() {
    return "customers".equals(list);
  }

  /** Whether what the list offers cannot be taken back. */
  public boolean isForGood() {
    return "orders".equals(list);
  }

  public List<SelectItem> getActions() {
    return choices.of(list);
  }

  public String getBack() {
    return ListViews.address(ListPaths.of(list), state == null ? "" : state);
  }

  public String getRecords() {
    return records;
  }

  public String getList() {
    return list;
  }

  public void setList(String list) {
    this.list = list;
  }

  public String getState() {
    return state;
  }

  public void setState(String state) {
    this.state = state;
  }

  public String getWhich() {
    return which;
  }

  public void setWhich(String which) {
    this.which = which;
  }

  public BulkAction getAction() {
    return action;
  }

  public void setAction(BulkAction action) {
    this.action = action;
  }

  public CustomerStage getStage() {
    return stage;
  }

  public void setStage(CustomerStage stage) {
    this.stage = stage;
  }
}
