package org.tuttu.backoffice.customer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tuttu.backoffice.Wording;
import org.tuttu.customer.CustomerPeople;
import org.tuttu.customer.selfservice.PersonRow;
import org.tuttu.shared.PageRequest;
import org.tuttu.web.access.AccessTexts;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.PageAddress;

/** Everybody who may act for a customer in the portal, and who is invited. */
@Named
@RequestScoped
public class PeoplePage {
  private static final String PATH = "/customers/people";

  @Inject CustomerPeople customers;
  @Inject CustomerViews views;
  @Inject AccessTexts access;
  @Inject Formats formats;
  @Inject Wording wording;
  private String customer;
  private String after;
  private List<Person> people;
  private List<CustomerView.Invitation> invitations;
  private String next;

  /** Somebody with access, ready to print. */
  public record Person(long id, String subject, String name, String email, String right, String since, String lastSignIn, boolean blocked) {}

  public void load() {
    var listed = customers.list(customer, PageRequest.after(after));
    people = listed.members().rows().stream().map(this::person).toList();
    invitations = listed.invitations().stream().map(views::invitation).toList();
    next = listed.members().hasNext() ? PageAddress.of(PATH).with("customer", customer).with("after", listed.members().next()).toString() : null;
  }

  private Person person(PersonRow row) {
    return new Person(
        row.membershipId(), row.subject(), row.name(), row.email(), access.line(row.right(), row.accounts()), formats.date(row.since()),
        row.lastSignIn() == null ? wording.text("page.people.never") : formats.moment(row.lastSignIn()), row.blocked());
  }

  public List<Person> getPeople() {
    return people;
  }

  public List<CustomerView.Invitation> getInvitations() {
    return invitations;
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
