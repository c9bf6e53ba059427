package org.tuttu.backoffice.communication;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.backoffice.customer.CustomerFinder;
import org.tuttu.communication.Channel;
import org.tuttu.communication.Direction;
import org.tuttu.communication.InteractionInput;
import org.tuttu.communication.Interactions;
import org.tuttu.customer.CustomerRow;
import org.tuttu.shared.PageRequest;
import org.tuttu.web.page.Notices;
import org.tuttu.web.page.Opener;
import org.tuttu.web.page.PageAddress;

/** Records one contact with a customer: first whose, unless the address says so, then what. It ends where it was opened. */
@Named
@ViewScoped(saveInViewState = true)
public class InteractionPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 10;

  @Inject Interactions interactions;
  @Inject CustomerFinder finder;
  @Inject Opener opener;
  @Inject Notices notices;
  private String customer;
  private String name;
  private String q;
  private String from;
  private String key;
  private Channel channel = Channel.PHONE;
  private Direction direction = Direction.IN;
  private String summary;
  private String notes;
  private List<Candidate> found = new ArrayList<>();

  /** A customer to choose, ready to print. */
  public record Candidate(String number, String name, String city, String phone, String href) implements Serializable {}

  /** @return where to go when only one customer can be meant; null to stay */
  public String load() {
    from = opener.page(from);
    if (customer != null) {
      name = finder.nameOf(customer);
      key = UUID.randomUUID().toString();
    } else if (q != null && !q.isBlank()) {
      var wanted = finder.find(q, new PageRequest(null, SHOWN));
      var rows = wanted.customers().rows();
      if (wanted.exactly() != null || rows.size() == 1) {
        return form(wanted.exactly() != null ? wanted.exactly() : rows.get(0).number()).redirect();
      }
      found = new ArrayList<>(finder.rows(rows).stream().map(this::candidate).toList());
    }
    return null;
  }

  private Candidate candidate(CustomerRow row) {
    return new Candidate(row.number(), row.name(), row.city(), row.phone(), form(row.number()).toString());
  }

  private PageAddress form(String number) {
    return PageAddress.of("/interactions/new").with("customer", number).with("from", from);
  }

  public void save() {
    interactions.record(customer, new InteractionInput(key, channel, direction, summary, notes));
    notices.say("page.interaction.done", name);
    opener.go(getBack());
  }

  /** Where it was opened; else the customer, else the list of customers. */
  public String getBack() {
    if (from != null) {
      return from;
    }
    return customer == null ? "/customers/customers" : PageAddress.of("/customers/customer").with("number", customer).toString();
  }

  public String getOtherCustomer() {
    return PageAddress.of("/interactions/new").with("from", from).toString();
  }

  public boolean isNobody() {
    return customer == null && q != null && !q.isBlank() && found.isEmpty();
  }

  public String getName() {
    return name;
  }

  public List<Candidate> getFound() {
    return found;
  }

  public String getCustomer() {
    return customer;
  }

  public void setCustomer(String customer) {
    this.customer = customer;
  }

  public String getQ() {
    return q;
  }

  public void setQ(String q) {
    this.q = q;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public Channel getChannel() {
    return channel;
  }

  public void setChannel(Channel channel) {
    this.channel = channel;
  }

  public Direction getDirection() {
    return direction;
  }

  public void setDirection(Direction direction) {
    this.direction = direction;
  }

  public String getSummary() {
    return summary;
  }

  public void setSummary(String summary) {
    this.summary = summary;
  }

  public String getNotes() {
    return notes;
  }

  public void setNotes(String notes) {
    this.notes = notes;
  }
}
