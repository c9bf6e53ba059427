package org.tuttu.portal.ordering;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.ordering.selfservice.LineKind;
import org.tuttu.ordering.selfservice.MyOrderChanges;
import org.tuttu.ordering.selfservice.MyOrders;
import org.tuttu.ordering.selfservice.OrderChange;
import org.tuttu.ordering.selfservice.OrderDetails;
import org.tuttu.ordering.selfservice.OrderLineRow;
import org.tuttu.portal.Address;
import org.tuttu.portal.PortalTexts;
import org.tuttu.web.address.AddressText;
import org.tuttu.web.page.Conflict;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Notices;

/** Changes an order that nobody has begun to pick. What the customer agrees to is the total that is on the page: when that moves, they look again. */
@Named
@ViewScoped(saveInViewState = true)
public class ChangeOrderPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject MyOrders orders;
  @Inject MyOrderChanges changes;
  @Inject Formats formats;
  @Inject PortalTexts texts;
  @Inject Notices notices;
  @Inject Conflict conflict;
  private String number;
  private long version;
  private String status;
  private String delivery;
  private String reference;
  private String gross;
  private BigDecimal seen;
  private boolean moved;
  private final KeptDeliveryForm place = new KeptDeliveryForm();
  private final WishForm wish = new WishForm();
  private ArrayList<Line> lines = new ArrayList<>();

  /** How many of a line there are to be. */
  public static class Line implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int position;
    private final String name;
    private int quantity;

    Line(OrderLineRow line) {
      position = line.position();
      name = line.name();
      quantity = line.quantity();
    }

    public String getName() {
      return name;
    }

    public int getQuantity() {
      return quantity;
    }

    public void setQuantity(int quantity) {
      this.quantity = quantity;
    }
  }

  /** An order that can no longer be changed has its own page to say so. */
  public String load() {
    var order = orders.handled(number == null ? "" : number);
    if (!order.isChangeable()) {
      return there();
    }
    place.offer(changes.addresses(), texts.locale());
    wish.fill(order.wish());
    reference = order.reference();
    show(order);
    return null;
  }

  /** When the order went on meanwhile, the page shows what stands now, and what is sent next is about that. */
  public void refresh() {
    if (conflict.isFound()) {
      show(orders.handled(number));
    }
  }

  private void show(OrderDetails order) {
    version = order.version();
    status = formats.name(order.status());
    delivery = AddressText.line(order.delivery(), texts.locale());
    lines = new ArrayList<>(order.lines().stream().filter(line -> line.kind() == LineKind.PRODUCT).map(Line::new).toList());
    accept(order.total());
  }

  private void accept(Charge total) {
    seen = total.gross().amount();
    gross = formats.money(total.gross());
  }

  /** @return null to stay, because the total that the customer saw is another now */
  public String change() {
    var quantities = quantities();
    var total = changes.preview(number, quantities);
    moved = total.gross().amount().compareTo(seen) != 0;
    if (moved) {
      accept(total);
      return null;
    }
    changes.change(number, version, new OrderChange(quantities, place.addressId(), place.address(), reference, wish.wish(), seen));
    notices.say("order.changed", number);
    return there();
  }

  private Map<Integer, Integer> quantities() {
    var quantities = new HashMap<Integer, Integer>();
    lines.forEach(line -> quantities.put(line.position, line.quantity));
    return quantities;
  }

  private String there() {
    return Address.of("/orders/order").and("number", number).and("faces-redirect", "true").toString();
  }

  /** Whether the total is another than the one that the customer saw before. */
  public boolean isMoved() {
    return moved;
  }

  public List<Line> getLines() {
    return lines;
  }

  public KeptDeliveryForm getPlace() {
    return place;
  }

  public WishForm getWish() {
    return wish;
  }

  public String getStatus() {
    return status;
  }

  public String getDelivery() {
    return delivery;
  }

  public String getGross() {
    return gross;
  }

  public String getReference() {
    return reference;
  }

  public void setReference(String reference) {
    this.reference = reference;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}
