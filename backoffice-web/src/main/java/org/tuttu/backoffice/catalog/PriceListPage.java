package org.tuttu.backoffice.catalog;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Locale;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.backoffice.Wording;
import org.tuttu.catalog.PriceListInput;
import org.tuttu.catalog.PriceLists;
import org.tuttu.web.page.Conflict;
import org.tuttu.web.page.Notices;
import org.tuttu.web.page.PageAddress;

/** A price list, or a new one: what it is called. */
@Named
@ViewScoped(saveInViewState = true)
public class PriceListPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject PriceLists lists;
  @Inject Notices notices;
  @Inject Wording wording;
  @Inject Conflict conflict;
  private String list;
  private String code;
  private String name;
  private String currency = "EUR";
  private long version;

  public void load() {
    if (!isFresh()) {
      var row = lists.list(list);
      name = row.name();
      version = row.version();
    }
  }

  /** After a conflict the next save is about what stands now, because the user has seen it. */
  public void refresh() {
    if (conflict.isFound()) {
      version = lists.list(list).version();
    }
  }

  public String save() {
    if (isFresh()) {
      lists.create(new PriceListInput(code, name, currency));
    } else {
      lists.rename(list, version, name);
    }
    notices.say("page.price-list.saved", name);
    return isFresh() ? PageAddress.of("/products/prices").with("list", code).redirect() : PageAddress.of("/products/price-lists").redirect();
  }

  public boolean isFresh() {
    return list == null || list.isBlank();
  }

  public String getTitle() {
    return isFresh() ? wording.text("page.price-list.new") : list;
  }

  public String getList() {
    return list;
  }

  public void setList(String list) {
    this.list = list;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code == null ? null : code.strip().toUpperCase(Locale.ROOT);
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getCurrency() {
    return currency;
  }

  public void setCurrency(String currency) {
    this.currency = currency;
  }
}
