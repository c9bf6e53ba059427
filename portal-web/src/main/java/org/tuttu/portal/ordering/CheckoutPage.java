package org.tuttu.portal.ordering;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.ordering.selfservice.Checkout;
import org.tuttu.ordering.selfservice.CheckoutChoices;
import org.tuttu.ordering.selfservice.MyBasket;
import org.tuttu.ordering.selfservice.OrderInput;
import org.tuttu.portal.Choice;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Look;

/** Makes an order of the basket. The order key is made with the form: however often the form is sent, it is one order. */
@Named
@ViewScoped(saveInViewState = true)
public class CheckoutPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject Checkout checkout;
  @Inject MyBasket basket;
  @Inject BasketMark mark;
  @Inject Formats formats;
  @Inject Look look;
  private final DeliveryForm delivery = new DeliveryForm();
  private String orderKey;
  private List<Choice> accounts = List.of();
  private String account;
  private String reference;
  private transient List<BasketLineForm> lines;
  private transient Totals totals;
  private BigDecimal gross;

  /** A basket that cannot be ordered as it stands has its own page to say so. */
  public String load() {
    if (!refresh()) {
      return "/basket?faces-redirect=true";
    }
    CheckoutChoices choices = checkout.choices();
    accounts = choices.accounts().stream().map(each -> new Choice(each.number(), each.name() + " (" + each.number() + ")")).toList();
    delivery.offer(choices.addresses(), look.getLocale());
    orderKey = UUID.randomUUID().toString();
    return null;
  }

  /** After a refused order the prices of now are shown, and ordering again agrees to them. */
  public void show() {
    if (FacesContext.getCurrentInstance().isPostback()) {
      refresh();
    }
  }

  private boolean refresh() {
    var now = basket.view();
    lines = now.lines().stream().map(line -> new BasketLineForm(line, formats)).toList();
    totals = Totals.of(now, formats);
    gross = now.isEmpty() ? null : now.total().gross().amount();
    return now.isOrderable();
  }

  public String order() {
    mark.changes();
    var number = checkout.submit(new OrderInput(orderKey, delivery.addressId(), delivery.address(), account, reference, gross));
    mark.is(0);
    return "/orders/placed?number=" + number + "&faces-redirect=true";
  }

  public DeliveryForm getDelivery() {
    return delivery;
  }

  public List<Choice> getAccounts() {
    return accounts;
  }

  public String getAccount() {
    return account;
  }

  public void setAccount(String account) {
    this.account = account;
  }

  public String getReference() {
    return reference;
  }

  public void setReference(String reference) {
    this.reference = reference;
  }

  public List<BasketLineForm> getLines() {
    return lines;
  }

  public Totals getTotals() {
    return totals;
  }
}
