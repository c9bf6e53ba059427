package org.tuttu.backoffice.customer;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.customer.CustomerPeople;
import org.tuttu.web.access.AccessForm;
import org.tuttu.web.access.AccessTexts;
import org.tuttu.web.page.Conflict;
import org.tuttu.web.page.Notices;
import org.tuttu.web.page.PageAddress;

/** Changes what somebody may do for a customer, or takes it away, for an owner who cannot. */
@Named
@ViewScoped(saveInViewState = true)
public class PersonPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject CustomerPeople people;
  @Inject Notices notices;
  @Inject Conflict conflict;
  @Inject AccessTexts texts;
  private String customer;
  private Long id;
  private long version;
  private String name;
  private String email;
  private String now;
  private AccessForm access;

  public void load() {
    var person = people.person(customer, id == null ? 0 : id);
    version = person.version();
    name = person.name();
    email = person.email();
    access = AccessForm.of(person.right(), person.accounts(), people.accounts(customer));
  }

  public String change() {
    people.change(customer, id, version, access.input());
    return done("page.person.changed");
  }

  public String withdraw() {
    people.withdraw(customer, id);
    return done("page.person.withdrawn");
  }

  private String done(String notice) {
    notices.say(notice, name);
    return PageAddress.of("/customers/people").with("customer", customer).redirect();
  }

  /** After a conflict the next save is about what stands now, because the user has seen it. */
  public void settle() {
    now = null;
    if (conflict.isFound()) {
      var person = people.person(customer, id);
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

  public AccessForm getAccess() {
    return access;
  }

  public String getCustomer() {
    return customer;
  }

  public void setCustomer(String customer) {
    this.customer = customer;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }
}
