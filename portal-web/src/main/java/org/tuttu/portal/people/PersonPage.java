package org.tuttu.portal.people;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.customer.selfservice.MyPeople;
import org.tuttu.customer.selfservice.PersonRow;
import org.tuttu.portal.PortalTexts;
import org.tuttu.portal.account.Given;
import org.tuttu.web.access.AccessForm;
import org.tuttu.web.access.AccessTexts;
import org.tuttu.web.page.Conflict;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Notices;

/** Changes somebody's rights, or takes them away. */
@Named
@ViewScoped(saveInViewState = true)
public class PersonPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject MyPeople people;
  @Inject Notices notices;
  @Inject Conflict conflict;
  @Inject AccessTexts texts;
  @Inject PortalTexts portal;
  @Inject Formats formats;
  private String id;
  private long membershipId;
  private long version;
  private String name;
  private String email;
  private String lastSignIn;
  private String now;
  private AccessForm access;

  public void load() {
    membershipId = Given.id("membership", id);
    var person = people.person(membershipId);
    version = person.version();
    name = person.name();
    email = person.email();
    lastSignIn = lastSignIn(person, formats, portal);
    access = AccessForm.of(person.right(), person.accounts(), people.accounts());
  }

  /** When somebody last signed in, in words. */
  static String lastSignIn(PersonRow person, Formats formats, PortalTexts portal) {
    return person.lastSignIn() == null ? portal.text("person.never") : formats.moment(person.lastSignIn());
  }

  public String change() {
    people.change(membershipId, version, access.input());
    notices.say("person.changed", name);
    return "/account/people?faces-redirect=true";
  }

  public String withdraw() {
    people.withdraw(membershipId);
    notices.say("person.withdrawn", name);
    return "/account/people?faces-redirect=true";
  }

  /** After a conflict what is sent next is about what stands now, because the user has seen it. */
  public void settle() {
    now = null;
    if (conflict.isFound()) {
      var person = people.person(membershipId);
      version = person.version();
      now = texts.line(person.right(), person.accounts());
    }
  }

  /** What somebody else made of the rights while they were being changed here; null when nobody did. */
  public String getNow() {
    return now;
  }

  public String getName() {
    return name;
  }

  public String getEmail() {
    return email;
  }

  public String getLastSignIn() {
    return lastSignIn;
  }

  public AccessForm getAccess() {
    return access;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }
}
