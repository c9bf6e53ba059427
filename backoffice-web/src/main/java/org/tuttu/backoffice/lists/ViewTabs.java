package org.tuttu.backoffice.lists;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tuttu.backoffice.Wording;
import org.tuttu.lists.ListState;
import org.tuttu.lists.SavedViews;
import org.tuttu.lists.ViewDetails;
import org.tuttu.web.page.Look;
import org.tuttu.web.page.PageAddress;

/** The saved views of the list that is shown, and where it is saved as one. */
@RequestScoped
public class ViewTabs {
  /** In the address: a view's id, or this for the list as it is without any. */
  private static final String ALL = "view=all";

  @Inject SavedViews saved;
  @Inject Wording wording;
  @Inject Look look;
  private List<ViewDetails> views;

  private List<ViewDetails> views(String list) {
    if (views == null) {
      views = saved.of(list);
    }
    return views;
  }

  /** With which the list opens for this reader. */
  Optional<ViewDetails> byDefault(String list) {
    return views(list).stream().filter(ViewDetails::byDefault).findFirst();
  }

  /** The list in that state; without any wish it says so, as the bare address opens the reader's usual view. */
  static String address(String path, ListState state) {
    return ListViews.address(path, state.text().isEmpty() ? ALL : state.text());
  }

  String address(ViewDetails view) {
    return ListViews.address(ListPaths.of(view.list()), view.state().isEmpty() ? ALL : view.state(), view.state().isEmpty() ? "" : "view=" + view.id());
  }

  /** After the list's own tabs, those of the views. */
  List<ListView.Tab> tabs(ListState state, String path, List<ListView.Tab> own) {
    var all = new ArrayList<>(own);
    if (own.isEmpty() && !views(state.spec().name()).isEmpty()) {
      all.add(new ListView.Tab(address(path, state.plain()), wording.text("list.all"), "", state.text().isEmpty()));
    }
    for (var view : views(state.spec().name())) {
      var current = shown(state).filter(view::equals).isPresent();
      all.add(new ListView.Tab(address(view), view.shared() && !view.mine() ? wording.text("list.view.shared-by", view.name(), view.ownerName()) : view.name(), "", current));
    }
    return all;
  }

  /** The view that the address names; empty when it names none, or one that is not there any more. */
  private Optional<ViewDetails> named(ListState state) {
    var id = ListViews.parameter("view");
    return views(state.spec().name()).stream().filter(view -> String.valueOf(view.id()).equals(id)).findFirst();
  }

  private Optional<ViewDetails> shown(ListState state) {
    return named(state).filter(view -> ListState.of(state.spec(), view.state(), look.getZone()).text().equals(state.text()));
  }

  /** What can be done about views from here: each a page. */
  List<ListView.Tool> tools(ListState state) {
    var tools = new ArrayList<ListView.Tool>();
    var page = PageAddress.of("/lists/view");
    if (shown(state).isPresent()) {
      tools.add(new ListView.Tool(wording.text("list.view.edit"), page.with("id", String.valueOf(shown(state).get().id())).toString()));
    } else if (named(state).filter(ViewDetails::changeable).isPresent()) {
      tools.add(new ListView.Tool(wording.text("list.view.save"), page.with("id", String.valueOf(named(state).get().id())).with("state", state.text()).toString()));
    } else if (!state.text().isEmpty()) {
      tools.add(new ListView.Tool(wording.text("list.view.save"), page.with("list", state.spec().name()).with("state", state.text()).toString()));
    }
    return tools;
  }

  /** @throws org.tuttu.shared.NotFound when the address names a view alone that is not there, or somebody else's */
  Optional<String> opensWith(String list, boolean bare) {
    if (bare) {
      return byDefault(list).map(this::address);
    }
    var id = ListViews.parameter("view");
    return id == null || !id.matches("\\d{1,18}") ? Optional.empty() : Optional.of(address(saved.details(Long.parseLong(id))));
  }
}
