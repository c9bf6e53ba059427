package org.tuttu.backoffice.ordering;

import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.ordering.Carriers;
import org.tuttu.ordering.OrderQueries;
import org.tuttu.ordering.ShipmentInput;
import org.tuttu.ordering.Shipping;
import org.tuttu.ordering.selfservice.OrderDetails;
import org.tuttu.ordering.selfservice.OrderKind;
import org.tuttu.ordering.selfservice.OrderLineRow;
import org.tuttu.web.page.Conflict;
import org.tuttu.web.page.Notices;
import org.tuttu.web.page.PageAddress;

/** Ships what is left of an order, or a part of it, with or without a carrier. */
@Named
@ViewScoped(saveInViewState = true)
public class ShipPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject OrderQueries queries;
  @Inject Shipping shipping;
  @Inject Carriers allCarriers;
  @Inject Notices notices;
  @Inject Conflict conflict;
  private String number;
  private long version;
  private boolean possible;
  private boolean whole;
  private String carrier;
  private String trackingNumber;
  private String note;
  private ArrayList<SelectItem> carriers = new ArrayList<>();
  private ArrayList<Line> lines = new ArrayList<>();

  /** How many of a line leave now. */
  public static class Line implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int position;
    private final String name;
    private final int left;
    private int quantity;

    Line(OrderLineRow line) {
      position = line.position();
      name = line.name();
      left = line.left();
      quantity = line.left();
    }

    public String getName() {
      return name;
    }

    public int getLeft() {
      return left;
    }

    public int getQuantity() {
      return quantity;
    }

    public void setQuantity(int quantity) {
      this.quantity = quantity;
    }
  }

  public void load() {
    allCarriers.active().forEach(each -> carriers.add(new SelectItem(each.code(), each.name())));
    show(queries.details(number == null ? "" : number).order());
  }

  /** When the order went on meanwhile, the page shows what is left now, and the next try is about that. */
  public void refresh() {
    if (conflict.isFound()) {
      show(queries.details(number).order());
    }
  }

  private void show(OrderDetails order) {
    version = order.version();
    possible = order.status().isShippable();
    whole = order.kind() != OrderKind.SALE;
    lines = new ArrayList<>(order.lines().stream().filter(line -> line.left() > 0).map(Line::new).toList());
  }

  public String ship() {
    shipping.ship(number, version, new ShipmentInput(isAll() ? Map.of() : quantities(), carrier, trackingNumber, note));
    notices.say("page.order.shipped", number);
    return PageAddress.of("/orders/order").with("number", number).redirect();
  }

  private boolean isAll() {
    return whole || lines.stream().allMatch(line -> line.quantity == line.left);
  }

  private Map<Integer, Integer> quantities() {
    var quantities = new HashMap<Integer, Integer>();
    lines.forEach(line -> quantities.put(line.position, line.quantity));
    return quantities;
  }

  public boolean isPossible() {
    return possible;
  }

  /** Whether it can only leave as a whole. */
  public boolean isWhole() {
    return whole;
  }

  public List<Line> getLines() {
    return lines;
  }

  public List<SelectItem> getCarriers() {
    return carriers;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getCarrier() {
    return carrier;
  }

  public void setCarrier(String carrier) {
    this.carrier = carrier;
  }

  public String getTrackingNumber() {
    return trackingNumber;
  }

  public void setTrackingNumber(String trackingNumber) {
    this.trackingNumber = trackingNumber;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
