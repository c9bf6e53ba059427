package org.tuttu.backoffice.customer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tuttu.customer.CustomerPeople;
import org.tuttu.shared.PageRequest;
import org.tuttu.web.access.AccessEvent;
import org.tuttu.web.access.AccessTexts;
import org.tuttu.web.page.PageAddress;

/** What a customer's owners and staff did about who may act for it. */
@Named
@RequestScoped
public class PeopleHistoryPage {
  private static final String PATH = "/customers/people-history";

  @Inject CustomerPeople customers;
  @Inject AccessTexts access;
  private String customer;
  private String after;
  private List<AccessEvent> events;
  private String next;

  public void load() {
    var page = customers.history(customer, PageRequest.after(after));
    events = page.rows().stream().map(access::event).toList();
    next = page.hasNext() ? PageAddress.of(PATH).with("customer", customer).with("after", page.next()).toString() : null;
  }

  public List<AccessEvent> getEvents() {
    return events;
  }

  /** Where the list goes on; null at its end. */
  public String getNext() {
    return next;
  }

  /** Where it begins; null on its first page. */
  public String getFirst() {
    return after == null ? null : PageAddress.of(PATH).with("customer", customer).toString();
  }

  public String getCustomer() {
    return customer;
  }

  public void setCustomer(String customer) {
    this.customer = customer;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }
}
