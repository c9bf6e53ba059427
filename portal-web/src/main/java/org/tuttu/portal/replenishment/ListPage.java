package org.tuttu.portal.replenishment;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.portal.PortalTexts;
import org.tuttu.portal.ordering.BasketMark;
import org.tuttu.portal.ordering.Quantity;
import org.tuttu.replenishment.selfservice.MyOrderLists;
import org.tuttu.replenishment.selfservice.OrderListDetails;
import org.tuttu.replenishment.selfservice.OrderListInput;
import org.tuttu.web.page.Conflict;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Notices;

/** An order list: order it, and change what is in it. */
@Named
@ViewScoped(saveInViewState = true)
public class ListPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject MyOrderLists lists;
  @Inject BasketMark mark;
  @Inject Formats formats;
  @Inject PortalTexts texts;
  @Inject Notices notices;
  @Inject Conflict conflict;
  private Long id;
  private long version;
  private boolean mine;
  private String title;
  private String owner;
  private String name;
  private boolean shared;
  private String product;
  private String pieces = "1";
  private Map<String, String> quantities = new LinkedHashMap<>();
  private transient List<CheckedView> rows;

  public void load() {
    var list = read();
    version = list.version();
    mine = list.mine();
    title = list.name();
    owner = list.ownerName();
    name = list.name();
    shared = list.shared();
    list.lines().forEach(line -> quantities.put(line.number(), Integer.toString(line.quantity())));
  }

  /** After a conflict the next save is about what stands now, because the user has seen it. */
  public void refresh() {
    if (conflict.isFound()) {
      version = read().version();
    }
  }

  private OrderListDetails read() {
    var list = lists.list(id == null ? 0 : id);
    rows = list.lines().stream().map(line -> CheckedView.of(line, formats, texts)).toList();
    return list;
  }

  public String toBasket() {
    mark.changes();
    notices.say("quick.added", lists.toBasket(id), quantities.size());
    return "/basket?faces-redirect=true";
  }

  public String update() {
    var wanted = new LinkedHashMap<String, Integer>();
    quantities.forEach((number, typed) -> wanted.put(number, Quantity.of(typed)));
    lists.setQuantities(id, wanted);
    return done("list.updated");
  }

  public String add() {
    lists.add(id, product == null ? "" : product.strip(), Quantity.of(pieces));
    return done("list.updated");
  }

  public String save() {
    lists.change(id, version, new OrderListInput(name, shared));
    return done("list.saved");
  }

  public String delete() {
    lists.delete(id);
    notices.say("list.deleted", title);
    return "/lists/lists?faces-redirect=true";
  }

  private String done(String notice) {
    notices.say(notice, name);
    return "/lists/list?id=" + id + "&faces-redirect=true";
  }

  public List<CheckedView> getRows() {
    if (rows == null) {
      read();
    }
    return new ArrayList<>(rows);
  }

  public Map<String, String> getQuantities() {
    return quantities;
  }

  public boolean isMine() {
    return mine;
  }

  public String getTitle() {
    return title;
  }

  public String getOwner() {
    return owner;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
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

  public String getProduct() {
    return product;
  }

  public void setProduct(String product) {
    this.product = product;
  }

  public String getPieces() {
    return pieces;
  }

  public void setPieces(String pieces) {
    this.pieces = pieces;
  }
}
