package org.tuttu.backoffice.catalog;

import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.backoffice.Wording;
import org.tuttu.catalog.PriceInput;
import org.tuttu.catalog.PriceLists;
import org.tuttu.catalog.PriceSheet;
import org.tuttu.shared.Settings;
import org.tuttu.web.page.Conflict;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Notices;
import org.tuttu.web.page.PageAddress;

/** What a product costs in a price list, or a new price. */
@Named
@ViewScoped(saveInViewState = true)
public class PricePage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject PriceLists lists;
  @Inject Settings settings;
  @Inject Clock clock;
  @Inject Formats formats;
  @Inject Notices notices;
  @Inject Wording wording;
  @Inject Conflict conflict;
  private Long id;
  private long version;
  private String list = "STANDARD";
  private String product;
  private String title;
  private String standard;
  private String currency;
  private int fromQuantity = 1;
  private BigDecimal price;
  private LocalDate validFrom;
  private LocalDate validUntil;

  public void load() {
    if (isFresh()) {
      title = wording.text("page.price.new");
      validFrom = settings.companyDay(clock);
      return;
    }
    PriceSheet sheet = lists.price(id);
    version = sheet.version();
    list = sheet.list();
    product = sheet.product();
    title = sheet.productName();
    currency = sheet.currency();
    standard = formats.price(sheet.standard());
    fromQuantity = sheet.input().fromQuantity();
    var exact = sheet.input().price().stripTrailingZeros();
    price = exact.scale() < 2 ? exact.setScale(2) : exact;
    validFrom = sheet.input().validFrom();
    validUntil = sheet.input().validUntil();
  }

  /** After a conflict the next save is about what stands now, because the user has seen it. */
  public void refresh() {
    if (conflict.isFound()) {
      version = lists.price(id).version();
    }
  }

  public String save() {
    var input = new PriceInput(fromQuantity, price, validFrom, validUntil);
    if (isFresh()) {
      lists.add(list, product == null ? "" : product.strip(), input);
    } else {
      lists.change(id, version, input);
    }
    return done("page.price.saved");
  }

  public String remove() {
    lists.remove(id, version);
    return done("page.price.removed");
  }

  private String done(String notice) {
    notices.say(notice);
    return PageAddress.of("/products/prices").with("list", list).redirect();
  }

  public boolean isFresh() {
    return id == null;
  }

  public List<SelectItem> getLists() {
    return lists.all().stream().map(row -> new SelectItem(row.code(), row.code() + " · " + row.name() + (row.currency() == null ? "" : " (" + row.currency() + ")"))).toList();
  }

  public String getTitle() {
    return title;
  }

  /** What it costs without any list; null for a new price. */
  public String getStandard() {
    return standard;
  }

  public String getCurrency() {
    return currency;
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
    this.list = list == null || list.isBlank() ? this.list : list;
  }

  public String getProduct() {
    return product;
  }

  public void setProduct(String product) {
    this.product = product;
  }

  public int getFromQuantity() {
    return fromQuantity;
  }

  public void setFromQuantity(int fromQuantity) {
    this.fromQuantity = fromQuantity;
  }

  public BigDecimal getPrice() {
    return price;
  }

  public void setPrice(BigDecimal price) {
    this.price = price;
  }

  public LocalDate getValidFrom() {
    return validFrom;
  }

  public void setValidFrom(LocalDate validFrom) {
    this.validFrom = validFrom;
  }

  public LocalDate getValidUntil() {
    return validUntil;
  }

  public void setValidUntil(LocalDate validUntil) {
    this.validUntil = validUntil;
  }
}
