package org.tuttu.portal.subscriptions;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.portal.Address;
import org.tuttu.portal.PortalTexts;
import org.tuttu.shared.NotFound;
import org.tuttu.subscriptions.selfservice.MySubscriptions;
import org.tuttu.subscriptions.selfservice.SeatsInput;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Notices;
import org.tuttu.web.plan.QuoteView;
import org.tuttu.web.plan.Seats;

/** Shows what another number of seats costs from when, and takes it. */
@Named
@ViewScoped(saveInViewState = true)
public class SeatsPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject MySubscriptions subscriptions;
  @Inject Formats formats;
  @Inject PortalTexts texts;
  @Inject Notices notices;
  private String number;
  private String seats;
  private long version;
  private BigDecimal expectedNow;
  private BigDecimal gross;
  private transient SubscriptionView subscription;
  private QuoteView quote;
  private boolean changeable;
  private boolean same;

  /** After a refusal what stands now is shown, and the next try is about that. */
  public void refresh() {
    if (subscription == null) {
      load();
    }
  }

  /** @throws NotFound when the customer has no such subscription */
  public void load() {
    var details = subscriptions.handled(number == null ? "" : number);
    version = details.version();
    subscription = SubscriptionView.of(details, formats, texts.locale());
    changeable = details.isSeatsChangeable();
    quote = null;
    if (seats == null) {
      seats = Integer.toString(details.nextSeats() == null ? details.row().seats() : details.nextSeats());
      return;
    }
    same = !Seats.isOther(Seats.of(seats), details);
    if (!changeable || same || !isPossible()) {
      return;
    }
    var found = subscriptions.seatsQuote(number, Seats.of(seats));
    expectedNow = found.now() == null ? BigDecimal.ZERO : found.now().gross().amount();
    gross = found.price().gross().amount();
    quote = QuoteView.of(found, details.conditions().period(), formats, texts.locale());
  }

  public String change() {
    subscriptions.changeSeats(number, new SeatsInput(version, Seats.of(seats), expectedNow, gross));
    notices.say("subscription.seats-changed", number);
    return Address.of("/subscriptions/subscription").and("number", number).and("faces-redirect", "true").toString();
  }

  /** Whether there can be so many at all. */
  public boolean isPossible() {
    return Seats.of(seats) > 0;
  }

  /** Whether it is as many as there are, or are to be. */
  public boolean isSame() {
    return same;
  }

  public boolean isChangeable() {
    return changeable;
  }

  public SubscriptionView getSubscription() {
    return subscription;
  }

  /** Null until another number of seats is given. */
  public QuoteView getQuote() {
    return quote;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getSeats() {
    return seats;
  }

  public void setSeats(String seats) {
    this.seats = seats;
  }
}
