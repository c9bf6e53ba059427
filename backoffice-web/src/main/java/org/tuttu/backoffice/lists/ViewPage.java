package org.tuttu.backoffice.lists;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.stream.Collectors;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.lists.ListState;
import org.tuttu.lists.Lists;
import org.tuttu.lists.SavedViews;
import org.tuttu.lists.ViewInput;
import org.tuttu.web.page.Look;
import org.tuttu.web.page.Notices;

/** Saves what a list shows under a name, and changes or removes what was saved. */
@Named
@ViewScoped(saveInViewState = true)
public class ViewPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject SavedViews views;
  @Inject Lists lists;
  @Inject ListFields fields;
  @Inject Look look;
  @Inject Notices notices;
  private Long id;
  private String list;
  private String state;
  private long version;
  private String name;
  private boolean shared;
  private boolean byDefault;
  private boolean changeable = true;
  private String ownerName;
  private String conditions = "";

  public void load() {
    if (id != null) {
      var view = views.details(id);
      version = view.version();
      list = view.list();
      name = view.name();
      shared = view.shared();
      byDefault = view.byDefault();
      changeable = view.changeable();
      ownerName = view.mine() ? "" : view.ownerName();
    }
    ListPaths.of(list);
    lists.open(list);
    if (state != null) {
      conditions = fields.chips(state(), "").stream().map(ListView.Chip::text).collect(Collectors.joining(" · "));
    }
  }

  public String save() {
    if (id == null) {
      return saveAsNew();
    }
    views.change(id, version, state == null ? null : state(), input());
    notices.say("list.view.saved", name);
    return toList(id);
  }

  public String saveAsNew() {
    var made = views.save(state(), input());
    notices.say("list.view.saved", name);
    return toList(made);
  }

  public String remove() {
    views.remove(id, version);
    notices.say("list.view.removed", name);
    return ListPaths.of(list) + "?faces-redirect=true";
  }

  /** Which records the view finds, when it is new or changed. */
  public String getConditions() {
    return conditions;
  }

  private ListState state() {
    return ListState.of(lists.open(list), state == null ? "" : state, look.getZone());
  }

  private ViewInput input() {
    return new ViewInput(name, shared, byDefault);
  }

  /** The list finds the view's state by its id. */
  private String toList(long view) {
    return ListPaths.of(list) + "?view=" + view + "&faces-redirect=true";
  }

  /** Whether what the list shows now can be kept instead of what the view shows, or beside it. */
  public boolean isOverwriting() {
    return id != null && state != null;
  }

  public String getBack() {
    return id == null || state != null ? ListViews.address(ListPaths.of(list), state == null ? "" : state) : ListPaths.of(list) + "?view=" + id;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
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
    this.state = state == null || state.isBlank() ? null : state;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public boolean isShared() {
    return shared;
  }

  public void setShared(boolean shared) {
    this.shared = shared;
  }

  public boolean isByDefault() {
    return byDefault;
  }

  public void setByDefault(boolean byDefault) {
    this.byDefault = byDefault;
  }

  public boolean isChangeable() {
    return changeable;
  }

  public String getOwnerName() {
    return ownerName;
  }
}
