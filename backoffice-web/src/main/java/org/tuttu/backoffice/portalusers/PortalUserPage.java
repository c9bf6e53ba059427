package org.tuttu.backoffice.portalusers;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.customer.PortalUsers;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Notices;
import org.tuttu.web.page.PageAddress;

/** One portal user: for whom they act, and whether they are let in. */
@Named
@ViewScoped(saveInViewState = true)
public class PortalUserPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject PortalUsers users;
  @Inject PortalUserViews views;
  @Inject Formats formats;
  @Inject Notices notices;
  private String id;
  private PortalUserView user;
  private List<Membership> memberships = new ArrayList<>();

  /** A customer for whom they act, ready to print. */
  public record Membership(String number, String name, String right) implements Serializable {}

  public void load() {
    var details = users.details(id);
    user = views.of(details.user());
    memberships = new ArrayList<>(details.memberships().stream()
        .map(row -> new Membership(row.customerNumber(), row.customerName(), formats.name(row.right()))).toList());
  }

  public String block() {
    users.block(id);
    return done("page.portal-user.blocked");
  }

  public String unblock() {
    users.unblock(id);
    return done("page.portal-user.unblocked");
  }

  private String done(String notice) {
    notices.say(notice, user.name());
    return PageAddress.of("/portal-users/portal-user").with("id", id).redirect();
  }

  public PortalUserView getUser() {
    return user;
  }

  public List<Membership> getMemberships() {
    return memberships;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }
}
