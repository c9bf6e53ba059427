package org.tuttu.backoffice.privacy;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.backoffice.Wording;
import org.tuttu.backoffice.customer.CustomerFinder;
import org.tuttu.customer.ConsentInput;
import org.tuttu.customer.ConsentSource;
import org.tuttu.customer.Consents;
import org.tuttu.customer.selfservice.ConsentChannel;
import org.tuttu.customer.selfservice.ConsentPurpose;
import org.tuttu.customer.selfservice.ConsentRow;
import org.tuttu.shared.PageRequest;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Notices;

/** What a customer agreed to be contacted about, and the form for what somebody of the staff heard or read. */
@Named
@ViewScoped(saveInViewState = true)
public class CustomerConsentsPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject Consents consents;
  @Inject CustomerFinder finder;
  @Inject Formats formats;
  @Inject Wording wording;
  @Inject Notices notices;
  private final String key = UUID.randomUUID().toString();
  private String number;
  private String after;
  private String name;
  private String next;
  private ArrayList<SaidView> current;
  private ArrayList<SaidView> history;
  private ConsentPurpose purpose = ConsentPurpose.NEWS;
  private ConsentChannel channel = ConsentChannel.EMAIL;
  private ConsentSource source = ConsentSource.PHONE;
  private boolean given;
  private String note;

  /** What was said once, ready to print. */
  public record SaidView(String purpose, String channel, boolean given, String state, String when, String how, String by) implements Serializable {}

  public void load() {
    name = finder.nameOf(number);
    current = new ArrayList<>(consents.current(number).stream().map(this::view).toList());
    var page = consents.history(number, PageRequest.after(after));
    history = new ArrayList<>(page.rows().stream().map(this::view).toList());
    next = page.hasNext() ? "/customers/consents?number=" + number + "&after=" + page.next() : null;
  }

  public String save() {
    consents.record(number, new ConsentInput(key, purpose, channel, given, source, note));
    notices.say("page.consents.saved");
    return "/customers/consents?faces-redirect=true&number=" + number;
  }

  private SaidView view(ConsentRow row) {
    return new SaidView(formats.name(row.purpose()), formats.name(row.channel()), row.given(), wording.text(row.given() ? "page.consents.given" : "page.consents.withdrawn"),
        formats.moment(row.at()), row.note() == null ? formats.name(row.source()) : formats.name(row.source()) + ": " + row.note(), row.by());
  }

  public String getName() {
    return name;
  }

  public List<SaidView> getCurrent() {
    return current;
  }

  public List<SaidView> getHistory() {
    return history;
  }

  public String getNext() {
    return next;
  }

  /** Back to the first page, from any later one. */
  public String getFirst() {
    return after == null ? null : "/customers/consents?number=" + number;
  }

  public ConsentPurpose[] getPurposes() {
    return ConsentPurpose.values();
  }

  public ConsentChannel[] getChannels() {
    return ConsentChannel.values();
  }

  public ConsentSource[] getSources() {
    return ConsentSource.values();
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }

  public ConsentPurpose getPurpose() {
    return purpose;
  }

  public void setPurpose(ConsentPurpose purpose) {
    this.purpose = purpose;
  }

  public ConsentChannel getChannel() {
    return channel;
  }

  public void setChannel(ConsentChannel channel) {
    this.channel = channel;
  }

  public ConsentSource getSource() {
    return source;
  }

  public void setSource(ConsentSource source) {
    this.source = source;
  }

  public boolean isGiven() {
    return given;
  }

  public void setGiven(boolean given) {
    this.given = given;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
