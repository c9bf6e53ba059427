package org.tuttu.backoffice.ordering;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.backoffice.Tones;
import org.tuttu.backoffice.Wording;
import org.tuttu.billing.InvoiceQueries;
import org.tuttu.ordering.OrderApprovals;
import org.tuttu.ordering.OrderFiles;
import org.tuttu.ordering.OrderQueries;
import org.tuttu.ordering.Orders;
import org.tuttu.ordering.Returns;
import org.tuttu.ordering.Shipping;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Notices;
import org.tuttu.web.page.PageAddress;

/** One order, and its next step. Each step is about the order as it was on the screen. */
@Named
@ViewScoped(saveInViewState = true)
public class OrderPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject OrderQueries queries;
  @Inject Orders orders;
  @Inject OrderApprovals approvals;
  @Inject Shipping shipping;
  @Inject Returns allReturns;
  @Inject OrderFiles allFiles;
  @Inject InvoiceQueries invoices;
  @Inject Formats formats;
  @Inject Wording wording;
  @Inject Notices notices;
  private String number;
  private long version;
  private String next;
  private String aside;
  private boolean cancellable;
  private ArrayList<OrderView.Part> shipments = new ArrayList<>();
  private String note;
  private String reason;
  private transient OrderView order;
  private transient List<Charged> charged;
  private transient List<Charged> returns;
  private transient List<Attached> files;

  /** An invoice, a credit note or a return, ready to print. */
  public record Charged(String number, String kind, String state, String tone) {}

  /** A file that its customer added, ready to print. */
  public record Attached(String name, String href, String added) {}

  public void load() {
    order = OrderView.of(queries.details(number == null ? "" : number), formats, wording);
    charged = invoices.ofOrder(order.number()).stream().map(invoice -> new Charged(invoice.number(), formats.name(invoice.kind()),
        formats.name(invoice.state(invoices.today())), Tones.of(invoice.state(invoices.today())))).toList();
    files = allFiles.of(order.number()).stream().map(file -> new Attached(file.file().name(),
        PageAddress.of("/orders/file").with("number", order.number()).with("position", Integer.toString(file.position())).toString(),
        file.addedByName() + ", " + formats.moment(file.addedAt()))).toList();
    returns = allReturns.ofOrder(order.number()).stream().map(back -> new Charged(back.number(), formats.name(back.reason()), formats.name(back.status()), Tones.of(back.status()))).toList();
    version = order.version();
    next = order.next().equals("decide") && !approvals.isOurs(order.number()) ? "wait" : order.next();
    aside = order.aside();
    cancellable = order.cancellable();
    shipments = new ArrayList<>(order.shipments());
  }

  /** After a refusal the page shows what stands now, and the next step is about that. */
  public void refresh() {
    if (order == null) {
      load();
    }
  }

  /** Where the customer has no owner to do so. */
  public String approve() {
    approvals.approve(number, version);
    return done("page.order.approved");
  }

  public String refuse() {
    approvals.refuse(number, version, reason);
    return done("page.order.refused");
  }

  public String confirm() {
    orders.confirm(number, version);
    return done("page.order.confirmed");
  }

  public String pick() {
    shipping.pick(number, version);
    return done("page.order.picking");
  }

  public String putBack() {
    shipping.putBack(number, version);
    return done("page.order.is-put-back");
  }

  /** @param position which of the order's shipments has arrived */
  public String arrive(int position) {
    shipping.arrive(number, version, position);
    return done("page.order.arrived");
  }

  public String ship() {
    orders.ship(number, version, note);
    return done("page.order.shipped");
  }

  public String deliver() {
    orders.deliver(number, version);
    return done("page.order.delivered");
  }

  private String done(String notice) {
    notices.say(notice, number);
    return PageAddress.of("/orders/order").with("number", number).redirect();
  }

  public List<Attached> getFiles() {
    return files;
  }

  /** What is sent back of it. */
  public List<Charged> getReturns() {
    return returns;
  }

  public List<Charged> getCharged() {
    return charged;
  }

  public OrderView getOrder() {
    return order;
  }

  /** The step that the page offers: decide, confirm, ship or deliver; wait when an owner of the customer is to decide; empty when there is none. */
  public String getNext() {
    return next;
  }

  /** What can be done instead of the next step: pick or putBack; empty when there is nothing. */
  public String getAside() {
    return aside;
  }

  /** Whether what has not left can still be called back. */
  public boolean isCancellable() {
    return cancellable;
  }

  public List<OrderView.Part> getShipments() {
    return shipments;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
