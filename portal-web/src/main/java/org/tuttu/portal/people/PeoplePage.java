package org.tuttu.portal.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tuttu.customer.selfservice.MyPeople;
import org.tuttu.customer.selfservice.PersonRow;
import org.tuttu.portal.PortalTexts;
import org.tuttu.shared.PageRequest;
import org.tuttu.web.Visitor;
import org.tuttu.web.access.AccessTexts;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.PageAddress;

/** Who may act for the customer, and whom an owner has invited; for owners. */
@Named
@RequestScoped
public class PeoplePage {
  private static final String PATH = "/account/people";

  @Inject MyPeople myPeople;
  @Inject Visitor visitor;
  @Inject Formats formats;
  @Inject AccessTexts access;
  @Inject PortalTexts texts;
  private String after;
  private List<PersonView> people;
  private List<InvitationView> invitations;
  private String next;

  /** Somebody with access, ready to print. */
  public record PersonView(long id, String name, String email, String right, String since, String lastSignIn, boolean blocked) {}

  public void load() {
    var self = visitor.getSubject();
    var listed = myPeople.list(PageRequest.after(after));
    next = listed.members().hasNext() ? PageAddress.of(PATH).with("after", listed.members().next()).toString() : null;
    people = listed.members().rows().stream().map(person -> view(person, self)).toList();
    invitations = listed.invitations().stream().map(row -> InvitationView.of(row, formats, access)).toList();
  }

  public List<PersonView> getPeople() {
    return people;
  }

  public List<InvitationView> getInvitations() {
    return invitations;
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

  private PersonView view(PersonRow person, String self) {
    var name = person.subject().equals(self) ? texts.text("person.you", person.name()) : person.name();
    return new PersonView(
        person.membershipId(), name, person.email(), access.line(person.right(), person.accounts()), formats.date(person.since()),
        PersonPage.lastSignIn(person, formats, texts), person.blocked());
  }
}
