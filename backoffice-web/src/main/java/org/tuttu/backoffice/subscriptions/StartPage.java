package org.tuttu.backoffice.subscriptions;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.backoffice.Wording;
import org.tuttu.customer.CustomerQueries;
import org.tuttu.shared.NotFound;
import org.tuttu.subscriptions.SubscriptionQueries;
import org.tuttu.subscriptions.Subscriptions;
import org.tuttu.subscriptions.selfservice.StartInput;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Notices;
import org.tuttu.web.page.PageAddress;
import org.tuttu.web.plan.QuoteView;
import org.tuttu.web.plan.Seats;

/** Starts a subscription for a customer: plan and account are chosen by the address, what it costs is shown, and the form's key makes one of it. */
@Named("startSubscriptionPage")
@ViewScoped(saveInViewState = true)
public class StartPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject CustomerQueries customers;
  @Inject SubscriptionQueries queries;
  @Inject Subscriptions subscriptions;
  @Inject Formats formats;
  @Inject Wording wording;
  @Inject Notices notices;
  private String customer;
  private String plan;
  private String account;
  private String seats;
  private String key;
  private boolean accepted;
  private boolean perSeat;
  private int wanted;
  private BigDecimal gross;
  private String name;
  private transient List<Choice> choices;
  private OfferView chosen;
  private transient QuoteView quote;

  /** A plan with an account that can pay it. */
  public record Choice(OfferView offer, String account, String href, boolean current) {}

  public void load() {
    key = UUID.randomUUID().toString();
    show();
  }

  /** After a refusal the price of now is shown, and the next try agrees to it. */
  public void refresh() {
    if (choices == null) {
      show();
    }
  }

  private void show() {
    var details = customers.forForm(customer == null ? "" : customer);
    name = details.name();
    var offers = queries.startable(customer);
    choices = offers.stream().flatMap(offer -> details.accounts().stream().filter(each -> each.currency().equals(offer.price().net().currency()))
        .map(each -> choice(OfferView.of(offer, formats, wording.locale()), each.number()))).toList();
    if (plan == null) {
      return;
    }
    var current = choices.stream().filter(Choice::current).findFirst().orElseThrow(() -> new NotFound("plan", plan));
    chosen = current.offer();
    account = current.account();
    var conditions = offers.stream().filter(offer -> offer.number().equals(plan)).findFirst().orElseThrow().conditions();
    perSeat = conditions.perSeat();
    wanted = perSeat && seats != null ? Seats.of(seats) : 1;
    if (wanted > 0) {
      var now = subscriptions.startQuote(customer, plan, account, wanted);
      gross = now.price().gross().amount();
      quote = QuoteView.of(now, conditions.period(), formats, wording.locale());
    }
  }

  private Choice choice(OfferView offer, String accountNumber) {
    return new Choice(offer, accountNumber, PageAddress.of("/subscriptions/start").with("customer", customer).with("plan", offer.number()).with("account", accountNumber).toString(),
        offer.number().equals(plan) && (account == null || accountNumber.equals(account)));
  }

  public String start() {
    var number = subscriptions.startFor(customer, new StartInput(key, plan, account, accepted, gross, wanted));
    notices.say("page.subscription-start.done", number, name);
    return PageAddress.of("/subscriptions/subscription").with("number", number).redirect();
  }

  public List<Choice> getChoices() {
    return choices;
  }

  /** Null until a plan is chosen. */
  public OfferView getChosen() {
    return chosen;
  }

  /** Whether it has to be said how many seats. */
  public boolean isPerSeat() {
    return perSeat;
  }

  /** As they were typed; one before that. */
  public String getSeats() {
    return seats == null ? "1" : seats;
  }

  public void setSeats(String seats) {
    this.seats = seats;
  }

  /** Whether so many seats can be. */
  public boolean isPossible() {
    return wanted > 0;
  }

  /** Null for a number of seats that cannot be. */
  public QuoteView getQuote() {
    return quote;
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

  public String getPlan() {
    return plan;
  }

  public void setPlan(String plan) {
    this.plan = plan;
  }

  public String getAccount() {
    return account;
  }

  public void setAccount(String account) {
    this.account = account;
  }

  public boolean isAccepted() {
    return accepted;
  }

  public void setAccepted(boolean accepted) {
    this.accepted = accepted;
  }
}
