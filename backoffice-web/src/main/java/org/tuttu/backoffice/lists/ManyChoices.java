package org.tuttu.backoffice.lists;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tuttu.bulk.BulkAction;
import org.tuttu.web.Visitor;
import org.tuttu.web.page.Formats;

/** What this reader can do to many records of a list. */
@RequestScoped
public class ManyChoices {
  @Inject Visitor visitor;
  @Inject Formats formats;

  boolean isPossible(String list) {
    return actions(list).findAny().isPresent();
  }

  List<SelectItem> of(String list) {
    return actions(list).map(action -> new SelectItem(action, formats.name(action))).toList();
  }

  private Stream<BulkAction> actions(String list) {
    return Arrays.stream(BulkAction.values()).filter(action -> action.list().equals(list))
        .filter(action -> visitor.isInRole(action.permission().least().name().toLowerCase(Locale.ROOT)));
  }
}
