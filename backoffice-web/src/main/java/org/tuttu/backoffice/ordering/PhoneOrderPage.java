package org.tuttu.backoffice.ordering;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.backoffice.Wording;
import org.tuttu.catalog.ProductFilter;
import org.tuttu.catalog.ProductQueries;
import org.tuttu.catalog.StockRow;
import org.tuttu.customer.CustomerQueries;
import org.tuttu.ordering.Orders;
import org.tuttu.ordering.PhoneOrder;
import org.tuttu.ordering.Quotes;
import org.tuttu.ordering.selfservice.DeliveryWish;
import org.tuttu.shared.PageRequest;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Look;
import org.tuttu.web.page.Notices;
import org.tuttu.web.page.PageAddress;

/** Takes an order by telephone. The form's key makes one order of it, however often it is sent. */
@Named
@ViewScoped(saveInViewState = true)
public class PhoneOrderPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int OFFERED = 8;

  @Inject CustomerQueries customers;
  @Inject ProductQueries products;
  @Inject Orders orders;
  @Inject Quotes quotes;
  @Inject Formats formats;
  @Inject Wording wording;
  @Inject Notices notices;
  @Inject Look look;
  @Inject Clock clock;
  private String customer;
  private String name;
  private String key;
  private String q;
  private String account;
  private String reference;
  private String wish;
  private LocalDate day;
  private final PhoneLines lines = new PhoneLines();
  private List<PhoneLine> offers = new ArrayList<>();
  private List<SelectItem> accounts = new ArrayList<>();
  private DeliveryForm delivery;
  private transient boolean priced;

  /** @return to the choice of a customer when none is given; null to stay */
  public String load() {
    if (customer == null || customer.isBlank()) {
      return PageAddress.of("/orders/customer").redirect();
    }
    var details = customers.forForm(customer);
    name = details.name();
    key = UUID.randomUUID().toString();
    details.accounts().forEach(row -> accounts.add(new SelectItem(row.number(), row.number() + " " + row.name() + " (" + row.currency() + ")")));
    delivery = DeliveryForm.of(details, LocalDate.now(clock.withZone(look.getZone())), wording);
    return null;
  }

  /** Adds the one product that can be meant; else offers those that resemble it. Without a text it only adds up. */
  public void find() {
    offers = new ArrayList<>();
    if (q == null || q.isBlank()) {
      price();
      return;
    }
    var found = products.list(new ProductFilter(q, null, true), new PageRequest(null, OFFERED)).rows();
    var exact = found.stream().filter(row -> found.size() == 1 || row.number().equalsIgnoreCase(q.strip())).findFirst();
    if (exact.isPresent()) {
      add(new PhoneLine(exact.get(), formats));
    } else if (found.isEmpty()) {
      say("page.order-new.nothing");
    } else {
      offers.addAll(found.stream().map((StockRow row) -> new PhoneLine(row, formats)).toList());
    }
  }

  public void add(PhoneLine line) {
    lines.add(line);
    q = null;
    offers = new ArrayList<>();
    if (!price()) {
      lines.remove(line.getNumber());
      say("page.order-new.other-currency", line.getName(), line.currency());
    }
  }

  public void remove(String number) {
    lines.remove(number);
    price();
  }

  /** As the chosen account pays, or the first that can; false when none can pay for all of it. */
  private boolean price() {
    var quote = quotes.forCustomer(customer, account, lines.numbers());
    quote.ifPresent(found -> lines.price(found.prices(), formats));
    priced = true;
    return quote.isPresent() || lines.isEmpty();
  }

  /** After a refused order the prices of now are shown, and placing it again agrees to them. */
  public void show() {
    if (FacesContext.getCurrentInstance().isPostback() && !priced && !lines.isEmpty()) {
      price();
    }
  }

  /** @return the order's page; null to stay */
  public String place() {
    if (lines.isEmpty()) {
      say("page.order-new.no-line");
      return null;
    }
    var number = orders.placeFor(customer, new PhoneOrder(key, account, delivery.address(), reference, new DeliveryWish(wish, day), lines.ordered(), lines.expectedGross(formats)));
    notices.say("page.order-new.done", number, name);
    return PageAddress.of("/orders/order").with("number", number).redirect();
  }

  /** Beside the field for products. */
  private void say(String key, Object... args) {
    var faces = FacesContext.getCurrentInstance();
    faces.addMessage("q", new FacesMessage(FacesMessage.SEVERITY_ERROR, wording.text(key, args), null));
    faces.validationFailed();
  }

  public Totals getTotals() {
    return lines.totals(formats);
  }

  public PhoneLines getLines() {
    return lines;
  }

  public List<PhoneLine> getOffers() {
    return offers;
  }

  public List<SelectItem> getAccounts() {
    return accounts;
  }

  public DeliveryForm getDelivery() {
    return delivery;
  }

  public String getName() {
    return name;
  }

  public String getCustomer() {
    return customer;
  }

  public void setCustomer(String customer) {
    this.customer = customer;
  }

  public String getQ() {
    return q;
  }

  public void setQ(String q) {
    this.q = q;
  }

  public String getAccount() {
    return account;
  }

  public void setAccount(String account) {
    this.account = account;
  }

  /** What the customer wishes about the delivery. */
  public String getNote() {
    return wish;
  }

  public void setNote(String note) {
    wish = note;
  }

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }

  public String getReference() {
    return reference;
  }

  public void setReference(String reference) {
    this.reference = reference;
  }
}
