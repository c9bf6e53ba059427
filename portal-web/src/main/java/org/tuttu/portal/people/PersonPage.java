package org.tuttu.portal.people;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.customer.selfservice.MyPeople;
import org.tuttu.portal.account.Given;
import org.tuttu.web.Rights;
import org.tuttu.web.page.Notices;

/** Changes somebody's right, or takes it away. */
@Named
@ViewScoped(saveInViewState = true)
public class PersonPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject MyPeople people;
  @Inject Notices notices;
  @Inject Rights rights;
  private String id;
  private long membershipId;
  private long version;
  private String name;
  private String email;
  private String right;

  public void load() {
    membershipId = Given.id("membership", id);
    var person = people.person(membershipId);
    version = person.version();
    name = person.name();
    email = person.email();
    right = String.valueOf(person.right());
  }

  public String change() {
    people.changeRight(membershipId, version, rights.of(right));
    notices.say("person.changed", name);
    return "/account/people?faces-redirect=true";
  }

  public String withdraw() {
    people.withdraw(membershipId);
    notices.say("person.withdrawn", name);
    return "/account/people?faces-redirect=true";
  }

  public String getName() {
    return name;
  }

  public String getEmail() {
    return email;
  }

  public String getRight() {
    return right;
  }

  public void setRight(String right) {
    this.right = right;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }
}
