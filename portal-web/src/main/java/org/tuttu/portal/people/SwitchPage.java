package org.tuttu.portal.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.tuttu.customer.selfservice.MyMemberships;
import org.tuttu.portal.account.Given;
import org.tuttu.web.Visitor;
import org.tuttu.web.page.Formats;
import org.tuttu.web.signin.CustomerChoice;

/** For whom the user may act. */
@Named
@RequestScoped
public class SwitchPage {
  @Inject MyMemberships memberships;
  @Inject Visitor visitor;
  @Inject Formats formats;
  @Inject CustomerChoice choice;
  private String membership;
  private List<Choice> customers;

  /** A customer to act for. */
  public record Choice(long id, String name, String number, String right, boolean current) {}

  /** Lists the customers; the list's own plain forms post back here what was chosen. */
  public String load() {
    var request = (HttpServletRequest) external().getRequest();
    if (request.getMethod().equals("POST")) {
      choice.actFor(request, (HttpServletResponse) external().getResponse(), Given.id("membership", membership));
      return "/home?faces-redirect=true";
    }
    var current = visitor.getActingForNumber();
    customers = memberships.list().stream()
        .map(row -> new Choice(row.membershipId(), row.customerName(), row.customerNumber(), formats.name(row.right()), row.customerNumber().equals(current)))
        .toList();
    return null;
  }

  private static ExternalContext external() {
    return FacesContext.getCurrentInstance().getExternalContext();
  }

  public List<Choice> getCustomers() {
    return customers;
  }

  public String getMembership() {
    return membership;
  }

  public void setMembership(String membership) {
    this.membership = membership;
  }
}
