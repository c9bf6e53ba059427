package org.tuttu.backoffice.subscriptions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tuttu.backoffice.Wording;
import org.tuttu.subscriptions.SubscriptionQueries;
import org.tuttu.web.page.Formats;

/** One subscription. */
@Named
@RequestScoped
public class SubscriptionPage {
  @Inject SubscriptionQueries queries;
  @Inject Formats formats;
  @Inject Wording wording;
  private String number;
  private SubscriptionView subscription;

  public void load() {
    subscription = SubscriptionView.of(queries.details(number == null ? "" : number), formats, wording.locale());
  }

  public SubscriptionView getSubscription() {
    return subscription;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}
