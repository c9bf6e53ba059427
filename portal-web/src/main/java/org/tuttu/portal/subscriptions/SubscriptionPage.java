package org.tuttu.portal.subscriptions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tuttu.shared.NotFound;
import org.tuttu.subscriptions.selfservice.MySubscriptions;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Look;

/** One service in use. */
@Named
@RequestScoped
public class SubscriptionPage {
  @Inject MySubscriptions subscriptions;
  @Inject Formats formats;
  @Inject Look look;
  private String number;
  private SubscriptionView subscription;

  /** @throws NotFound when the customer has no such subscription */
  public void load() {
    subscription = SubscriptionView.of(subscriptions.details(number == null ? "" : number), formats, look.getLocale());
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
