package org.tuttu.portal.replenishment;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.portal.Address;
import org.tuttu.portal.PortalTexts;
import org.tuttu.portal.ordering.BasketMark;
import org.tuttu.replenishment.selfservice.MyOrderLists;
import org.tuttu.replenishment.selfservice.MyQuickOrder;
import org.tuttu.replenishment.selfservice.OrderListInput;
import org.tuttu.replenishment.selfservice.QuickLine;
import org.tuttu.replenishment.selfservice.QuickLines;
import org.tuttu.replenishment.selfservice.WantedLine;
import org.tuttu.shared.RuleViolated;
import org.tuttu.web.files.Uploads;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Notices;

/** Product numbers and quantities, pasted or as a file: first checked, then put into the basket or kept as a list. */
@Named
@ViewScoped(saveInViewState = true)
public class QuickPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject MyQuickOrder quick;
  @Inject MyOrderLists lists;
  @Inject BasketMark mark;
  @Inject Formats formats;
  @Inject PortalTexts texts;
  @Inject Notices notices;
  private String text;
  private transient Part file;
  private List<QuickLine> lines = List.of();
  private String name;
  private boolean shared;
  private transient List<CheckedView> checked;

  /** Who may only look is refused before they fill in anything. */
  public void load() {
    quick.check(List.of());
  }

  /** A file goes before what was pasted. */
  public void check() {
    var sent = Uploads.of(file);
    lines = sent == null ? QuickLines.ofText(text) : quick.read(sent);
    if (lines.isEmpty()) {
      throw RuleViolated.at("text", "quick.nothing");
    }
    checked = null;
  }

  /** Back to what was pasted. */
  public void again() {
    lines = List.of();
  }

  public String toBasket() {
    mark.changes();
    var added = quick.toBasket(lines);
    notices.say("quick.added", added, lines.size());
    return "/basket?faces-redirect=true";
  }

  public String save() {
    var id = lists.create(new OrderListInput(name, shared),
        lines.stream().filter(QuickLine::isUnderstood).map(line -> WantedLine.of(line.number(), line.quantity())).toList());
    notices.say("list.saved", name);
    return Address.of("/lists/list").and("id", Long.toString(id)).and("faces-redirect", "true").toString();
  }

  public List<CheckedView> getChecked() {
    if (checked == null) {
      var found = quick.check(lines);
      checked = IntStream.range(0, lines.size()).mapToObj(i -> view(lines.get(i), CheckedView.of(found.get(i), formats, texts))).toList();
    }
    return checked;
  }

  private CheckedView view(QuickLine line, CheckedView view) {
    if (line.typed() == null) {
      return view;
    }
    var note = texts.text(line.isUnderstood() ? "check.no-whole" : "check.no-quantity", line.typed(), line.line());
    return new CheckedView(view.number(), view.name(), view.href(), line.isUnderstood() ? view.quantity() : "", view.unitPrice(), line.isUnderstood() ? view.net() : "",
        line.isUnderstood() ? view.state() : texts.text("check.not-understood"), line.isUnderstood() ? view.tone() : "bad", List.of(note), view.replacement(), view.replacementHref());
  }

  public boolean isChecking() {
    return !lines.isEmpty();
  }

  /** Whether any of it can be put into the basket. */
  public boolean isOrderable() {
    return getChecked().stream().anyMatch(line -> line.tone().equals("good"));
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
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
}
