package org.tuttu.portal.subscriptions;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.ordering.selfservice.AccountChoice;
import org.tuttu.portal.Address;
import org.tuttu.shared.NotFound;
import org.tuttu.subscriptions.selfservice.MyPlans;
import org.tuttu.subscriptions.selfservice.MySubscriptions;
import org.tuttu.subscriptions.selfservice.StartInput;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Look;
import org.tuttu.web.page.Notices;
import org.tuttu.web.plan.QuoteView;
import org.tuttu.web.plan.Seats;

/** Shows what a plan costs from when, and starts it. The key is made with the form: however often it is sent, it is one subscription. */
@Named("startSubscriptionPage")
@ViewScoped(saveInViewState = true)
public class StartPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject MySubscriptions subscriptions;
  @Inject MyPlans plans;
  @Inject Formats formats;
  @Inject Look look;
  @Inject Notices notices;
  private String plan;
  private String account;
  private String seats;
  private String key;
  private boolean accepted;
  private boolean perSeat;
  private int wanted;
  private BigDecimal gross;
  private transient OfferView offer;
  private transient QuoteView quote;
  private transient List<AccountTab> accounts;

  /** An account that could pay; a price may differ with its currency. */
  public record AccountTab(String text, String href, boolean current) {}

  /** @throws NotFound when there is no such plan, or the account is not one that can pay it */
  public void load() {
    key = UUID.randomUUID().toString();
    show();
  }

  /** After a refusal the price of now is shown, and the next try agrees to it. */
  public void refresh() {
    if (offer == null) {
      show();
    }
  }

  private void show() {
    var offers = plans.plan(plan == null ? "" : plan);
    var choices = plans.accounts(offers);
    var chosen = choices.stream().filter(choice -> account == null || choice.number().equals(account)).findFirst().orElseThrow(() -> new NotFound("account", account));
    account = chosen.number();
    var offered = offers.stream().filter(each -> each.price().net().currency().equals(chosen.currency())).findFirst().orElseThrow();
    offer = OfferView.of(offered, formats, look.getLocale());
    perSeat = offered.conditions().perSeat();
    wanted = perSeat && seats != null ? Seats.of(seats) : 1;
    if (wanted > 0) {
      var now = subscriptions.startQuote(plan, account, wanted);
      quote = QuoteView.of(now, offered.conditions().period(), formats, look.getLocale());
      gross = now.price().gross().amount();
    }
    accounts = choices.size() < 2 ? List.of() : choices.stream().map(this::tab).toList();
  }

  private AccountTab tab(AccountChoice choice) {
    return new AccountTab(choice.name() + " (" + choice.number() + ")", Address.of("/subscriptions/start").and("plan", plan).and("account", choice.number()).and("seats", seats).toString(),
        choice.number().equals(account));
  }

  public String start() {
    var number = subscriptions.start(new StartInput(key, plan, account, accepted, gross, wanted));
    notices.say("subscription.started", number);
    return Address.of("/subscriptions/subscription").and("number", number).and("faces-redirect", "true").toString();
  }

  public OfferView getOffer() {
    return offer;
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

  public List<AccountTab> getAccounts() {
    return accounts;
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
