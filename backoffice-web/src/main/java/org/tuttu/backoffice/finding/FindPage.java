package org.tuttu.backoffice.finding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tuttu.backoffice.Wording;
import org.tuttu.finding.Finder;
import org.tuttu.finding.Found;
import org.tuttu.finding.Hit;
import org.tuttu.finding.HitKind;
import org.tuttu.web.page.PageAddress;

/** What the search box found, kind by kind. The whole number of one thing leads straight to it. */
@Named
@RequestScoped
public class FindPage {
  @Inject Finder finder;
  @Inject HitViews views;
  @Inject Wording wording;
  private String q;
  private List<Group> groups = List.of();

  /**
   * What was found of one kind.
   *
   * @param more where there are others; null when this is all
   */
  public record Group(String heading, List<HitView> hits, String more) {}

  /** @return where to go when only one thing can be meant; null to stay */
  public String load() {
    var found = finder.findings(q);
    var exact = found.stream().flatMap(kind -> kind.hits().stream()).filter(Hit::exactly).toList();
    if (exact.size() == 1) {
      var href = views.of(exact.get(0)).href();
      return href + "&faces-redirect=true";
    }
    groups = found.stream().map(this::group).toList();
    return null;
  }

  private Group group(Found found) {
    return new Group(wording.text("find.kinds." + found.kind().name()), found.hits().stream().map(views::of).toList(), found.more() ? list(found.kind()) : null);
  }

  private String list(HitKind kind) {
    return switch (kind) {
      case CUSTOMER, ACCOUNT -> search("/customers/customers");
      case CONTACT -> search("/customers/contacts");
      case ORDER -> search("/orders/orders");
      case PRODUCT -> search("/products/products");
      case INVOICE -> PageAddress.of("/invoices/invoices").with("number", q).toString();
    };
  }

  private String search(String list) {
    return PageAddress.of(list).with("q", q).toString();
  }

  public List<Group> getGroups() {
    return groups;
  }

  private boolean isQuestion() {
    return q != null && !q.isBlank();
  }

  public String getLead() {
    return isQuestion() && !groups.isEmpty() ? wording.text("page.find.for", q.strip()) : "";
  }

  public String getEmptyText() {
    return isQuestion() ? wording.text("page.find.none", q.strip()) : wording.text("page.find.empty");
  }

  public String getEmptyHint() {
    return wording.text(isQuestion() ? "page.find.none.hint" : "page.find.empty.hint");
  }

  public String getQ() {
    return q;
  }

  public void setQ(String q) {
    this.q = q;
  }
}
