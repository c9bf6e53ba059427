package org.tuttu.portal.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tuttu.customer.selfservice.MyPeople;
import org.tuttu.shared.PageRequest;
import org.tuttu.web.access.AccessEvent;
import org.tuttu.web.access.AccessTexts;
import org.tuttu.web.page.PageAddress;

/** What owners and our staff did about the people, for owners. */
@Named
@RequestScoped
public class PeopleHistoryPage {
  private static final String PATH = "/account/people-history";

  @Inject MyPeople people;
  @Inject AccessTexts access;
  private String after;
  private List<AccessEvent> events;
  private String next;

  public void load() {
    var page = people.history(PageRequest.after(after));
    events = page.rows().stream().map(access::event).toList();
    next = page.hasNext() ? PageAddress.of(PATH).with("after", page.next()).toString() : null;
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
    return after == null ? null : PATH;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }
}
