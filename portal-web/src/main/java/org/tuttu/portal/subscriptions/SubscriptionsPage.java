package org.tuttu.portal.subscriptions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tuttu.portal.Address;
import org.tuttu.shared.PageRequest;
import org.tuttu.subscriptions.selfservice.MyPlans;
import org.tuttu.subscriptions.selfservice.MySubscriptions;
import org.tuttu.subscriptions.selfservice.SubscriptionFilter;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Look;

/** The customer's services, the newest first, and the plans that can be had. */
@Named
@RequestScoped
public class SubscriptionsPage {
  @Inject MySubscriptions subscriptions;
  @Inject MyPlans plans;
  @Inject Formats formats;
  @Inject Look look;
  private String filter;
  private String after;
  private List<SubscriptionRowView> rows;
  private List<OfferView> offers;
  private String next;

  public void load() {
    var page = subscriptions.list(isAll() ? SubscriptionFilter.ALL : SubscriptionFilter.RUNNING, PageRequest.after(after));
    rows = page.rows().stream().map(row -> SubscriptionRowView.of(row, formats, look.getLocale())).toList();
    next = page.hasNext() ? here().and("after", page.next()).toString() : null;
    offers = after == null ? plans.all().stream().map(offer -> OfferView.of(offer, formats, look.getLocale())).toList() : List.of();
  }

  /** Whether those that have ended are shown too; any other filter means those in use. */
  public boolean isAll() {
    return "all".equals(filter);
  }

  /** Back to the first page, from any later one. */
  public String getFirst() {
    return after == null ? null : here().toString();
  }

  private Address here() {
    return Address.of("/subscriptions/subscriptions").and("filter", isAll() ? "all" : null);
  }

  public List<SubscriptionRowView> getRows() {
    return rows;
  }

  public List<OfferView> getOffers() {
    return offers;
  }

  public String getNext() {
    return next;
  }

  public String getFilter() {
    return filter;
  }

  public void setFilter(String filter) {
    this.filter = filter;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }
}
