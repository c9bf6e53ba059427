package org.tuttu.portal.ordering;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.ordering.selfservice.Checkout;
import org.tuttu.ordering.selfservice.CheckoutChoices;
import org.tuttu.ordering.selfservice.MyBasket;
import org.tuttu.ordering.selfservice.OrderInput;
import org.tuttu.portal.Choice;
import org.tuttu.portal.PortalTexts;
import org.tuttu.shared.FileRules;
import org.tuttu.shared.Upload;
import org.tuttu.web.files.Uploads;
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
  @Inject PortalTexts texts;
  private final DeliveryForm delivery = new DeliveryForm();
  private String orderKey;
  private List<Choice> accounts = List.of();
  private String account;
  private String reference;
  private final WishForm wish = new WishForm();
  private transient List<Part> files;
  private transient List<BasketLineForm> lines;
  private transient Totals totals;
  private BigDecimal gross;
  private String pricedFor;

  /** A basket that cannot be ordered as it stands has its own page to say so. */
  public String load() {
    CheckoutChoices choices = checkout.choices();
    account = choices.accounts().isEmpty() ? null : choices.accounts().get(0).number();
    if (!refresh()) {
      return "/basket?faces-redirect=true";
    }
    accounts = choices.accounts().stream().map(each -> new Choice(each.number(), each.name() + " (" + each.number() + ")")).toList();
    delivery.offer(choices.addresses(), look.getLocale());
    orderKey = UUID.randomUUID().toString();
    return null;
  }

  /** After a refused order, or with another account, the prices of now are shown, and ordering again agrees to them. Files are not kept by the form. */
  public void show() {
    var faces = FacesContext.getCurrentInstance();
    if (faces.isPostback()) {
      refresh();
      if (!uploads().isEmpty() && !faces.getMessages("file").hasNext()) {
        faces.addMessage("file", new FacesMessage(FacesMessage.SEVERITY_WARN, texts.text("checkout.files-again"), null));
      }
    }
  }

  private boolean refresh() {
    var now = basket.view(account);
    lines = now.lines().stream().map(line -> new BasketLineForm(line, formats)).toList();
    totals = Totals.of(now, formats);
    gross = now.isEmpty() ? null : now.total().gross().amount();
    pricedFor = account;
    return now.isOrderable();
  }

  /** Another account may have other prices: those have to be seen first. */
  public String order() {
    if (!Objects.equals(account, pricedFor) && costsOtherwise()) {
      var faces = FacesContext.getCurrentInstance();
      faces.addMessage("account", new FacesMessage(FacesMessage.SEVERITY_WARN, texts.text("checkout.other-prices"), null));
      faces.validationFailed();
      return null;
    }
    mark.changes();
    var number = checkout.submit(new OrderInput(orderKey, delivery.addressId(), delivery.address(), account, reference, wish.wish(), gross), uploads());
    mark.is(0);
    return "/orders/placed?number=" + number + "&faces-redirect=true";
  }

  /** A basket that is empty by now has become the order of this form, or of another: the checkout says which. */
  private boolean costsOtherwise() {
    var now = basket.view(account);
    return !now.isEmpty() && now.total().gross().amount().compareTo(gross) != 0;
  }

  private List<Upload> uploads() {
    return files == null ? List.of() : files.stream().map(Uploads::of).filter(Objects::nonNull).toList();
  }

  public String getAccept() {
    return FileRules.DOCUMENTS.accept();
  }

  public List<Part> getFiles() {
    return files;
  }

  public void setFiles(List<Part> files) {
    this.files = files;
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

  public WishForm getWish() {
    return wish;
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
