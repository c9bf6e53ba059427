package org.tuttu.portal.replenishment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tuttu.portal.PortalTexts;
import org.tuttu.replenishment.selfservice.MyOrderLists;
import org.tuttu.replenishment.selfservice.OrderListRow;
import org.tuttu.web.page.Formats;

/** The user's order lists, and those that colleagues share. */
@Named
@RequestScoped
public class ListsPage {
  @Inject MyOrderLists lists;
  @Inject Formats formats;
  @Inject PortalTexts texts;
  private List<View> rows;

  /** A list, ready to print. */
  public record View(String href, String name, String owner, String lines) {}

  public void load() {
    rows = lists.all().stream().map(this::view).toList();
  }

  private View view(OrderListRow row) {
    var owner = !row.mine() ? texts.text("list.of", row.ownerName()) : texts.text(row.shared() ? "list.mine-shared" : "list.mine");
    return new View("/lists/list?id=" + row.id(), row.name(), owner, formats.number(row.lines()));
  }

  public List<View> getRows() {
    return rows;
  }
}
