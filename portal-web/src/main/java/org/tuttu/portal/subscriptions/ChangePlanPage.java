package org.tuttu.portal.subscriptions;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.portal.Address;
import org.tuttu.portal.PortalTexts;
import org.tuttu.shared.NotFound;
import org.tuttu.subscriptions.selfservice.ChangeInput;
import org.tuttu.subscriptions.selfservice.ChangeWhen;
import org.tuttu.subscriptions.selfservice.MyPlans;
import org.tuttu.subscriptions.selfservice.MySubscriptions;
import org.tuttu.subscriptions.selfservice.PlanOffer;
import org.tuttu.subscriptions.selfservice.Quote;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Notices;
import org.tuttu.web.plan.QuoteView;

/** Shows what another plan costs from when, and takes it: at once where it can be, or with the renewal. */
@Named
@ViewScoped(saveInViewState = true)
public class ChangePlanPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject MySubscriptions subscriptions;
  @Inject MyPlans plans;
  @Inject Formats formats;
  @Inject PortalTexts texts;
  @Inject Notices notices;
  private String number;
  private String plan;
  private long version;
  private BigDecimal expectedNow;
  private BigDecimal grossNow;
  private BigDecimal grossLater;
  private transient SubscriptionView subscription;
  private transient List<OfferView> offers;
  private OfferView chosen;
  private QuoteView now;
  private QuoteView later;

  /** After a refusal what stands now is shown, and the next try is about that. */
  public void refresh() {
    if (subscription == null) {
      load();
    }
  }

  /** @throws NotFound when the customer has no such subscription, or it cannot have such a plan */
  public void load() {
    var details = subscriptions.handled(number == null ? "" : number);
    version = details.version();
    chosen = null;
    now = null;
    subscription = SubscriptionView.of(details, formats, texts.locale());
    var others = details.isChangeable() ? plans.others(number) : List.<PlanOffer>of();
    offers = others.stream().map(offer -> OfferView.of(offer, formats, texts.locale())).toList();
    if (plan == null || !details.isChangeable()) {
      return;
    }
    var offered = others.stream().filter(offer -> offer.number().equals(plan)).findFirst().orElseThrow(() -> new NotFound("plan", plan));
    chosen = OfferView.of(offered, formats, texts.locale());
    var period = offered.conditions().period();
    if (subscriptions.canChangeAtOnce(number, plan)) {
      var quote = quote(ChangeWhen.NOW);
      expectedNow = quote.now() == null ? BigDecimal.ZERO : quote.now().gross().amount();
      grossNow = quote.price().gross().amount();
      now = QuoteView.of(quote, period, formats, texts.locale());
    }
    var quote = quote(ChangeWhen.AT_RENEWAL);
    grossLater = quote.price().gross().amount();
    later = QuoteView.of(quote, period, formats, texts.locale());
  }

  private Quote quote(ChangeWhen when) {
    return subscriptions.changeQuote(number, plan, when);
  }

  public String changeNow() {
    subscriptions.change(number, new ChangeInput(version, plan, ChangeWhen.NOW, expectedNow, grossNow));
    return done("subscription.changed");
  }

  public String changeLater() {
    subscriptions.change(number, new ChangeInput(version, plan, ChangeWhen.AT_RENEWAL, BigDecimal.ZERO, grossLater));
    return done("subscription.change-planned");
  }

  private String done(String notice) {
    notices.say(notice, number);
    return Address.of("/subscriptions/subscription").and("number", number).and("faces-redirect", "true").toString();
  }

  public SubscriptionView getSubscription() {
    return subscription;
  }

  public List<OfferView> getOffers() {
    return offers;
  }

  /** Null until one is chosen. */
  public OfferView getChosen() {
    return chosen;
  }

  /** Null where it has to wait for the renewal. */
  public QuoteView getNow() {
    return now;
  }

  public QuoteView getLater() {
    return later;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getPlan() {
    return plan;
  }

  public void setPlan(String plan) {
    this.plan = plan;
  }
}
