package org.tuttu.backoffice.catalog;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.catalog.Supplies;
import org.tuttu.catalog.SupplyInput;
import org.tuttu.web.page.Conflict;
import org.tuttu.web.page.Notices;
import org.tuttu.web.page.PageAddress;

/** When more of a product comes, in which packs it is sold, and which others stand beside it. */
@Named
@ViewScoped(saveInViewState = true)
public class SupplyPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject Supplies supplies;
  @Inject Notices notices;
  @Inject Conflict conflict;
  private String number;
  private String name;
  private long version;
  private LocalDate expectedOn;
  private int pack = 1;
  private String replacedBy;
  private String related;

  public void load() {
    var sheet = supplies.sheet(number == null ? "" : number);
    name = sheet.name();
    version = sheet.version();
    expectedOn = sheet.input().expectedOn();
    pack = sheet.input().pack();
    replacedBy = sheet.input().replacedBy();
    related = String.join(" ", sheet.input().related());
  }

  /** After a conflict the next save is about what stands now, because the user has seen it. */
  public void refresh() {
    if (conflict.isFound()) {
      version = supplies.sheet(number).version();
    }
  }

  public String save() {
    var others = related == null ? new String[0] : related.strip().split("[\\s,;]+");
    supplies.arrange(number, version, new SupplyInput(expectedOn, pack, replacedBy, Arrays.stream(others).filter(each -> !each.isBlank()).distinct().toList()));
    notices.say("page.product.saved", name);
    return PageAddress.of("/products/edit").with("number", number).redirect();
  }

  public String getName() {
    return name;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public LocalDate getExpectedOn() {
    return expectedOn;
  }

  public void setExpectedOn(LocalDate expectedOn) {
    this.expectedOn = expectedOn;
  }

  public int getPack() {
    return pack;
  }

  public void setPack(int pack) {
    this.pack = pack;
  }

  public String getReplacedBy() {
    return replacedBy;
  }

  public void setReplacedBy(String replacedBy) {
    this.replacedBy = replacedBy;
  }

  public String getRelated() {
    return related;
  }

  public void setRelated(String related) {
    this.related = related;
  }
}
