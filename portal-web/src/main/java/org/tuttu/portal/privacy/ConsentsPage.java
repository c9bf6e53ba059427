package org.tuttu.portal.privacy;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.customer.selfservice.ConsentChannel;
import org.tuttu.customer.selfservice.ConsentPurpose;
import org.tuttu.customer.selfservice.ConsentRow;
import org.tuttu.customer.selfservice.MyConsents;
import org.tuttu.portal.PortalTexts;
import org.tuttu.shared.PageRequest;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Notices;

/** What the customer agrees to be contacted about and how, with all that was said before. */
@Named
@ViewScoped(saveInViewState = true)
public class ConsentsPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject MyConsents consents;
  @Inject Formats formats;
  @Inject PortalTexts texts;
  @Inject Notices notices;
  private final String key = UUID.randomUUID().toString();
  private ArrayList<ConsentForm> purposes;
  private ArrayList<SaidView> said;
  private String after;
  private String next;

  /** One time that something was said, ready to print. */
  public record SaidView(String what, String channel, boolean given, String state, String when, String how) implements Serializable {}

  public void load() {
    var current = consents.current();
    purposes = new ArrayList<>(Stream.of(ConsentPurpose.values()).map(purpose -> form(purpose, current)).toList());
    var page = consents.history(PageRequest.after(after));
    said = new ArrayList<>(page.rows().stream().map(this::view).toList());
    next = page.hasNext() ? "/privacy/consents?after=" + page.next() : null;
  }

  /** Keeps what was changed here; what somebody said elsewhere meanwhile stays. */
  public String save() {
    for (var purpose : purposes) {
      for (var choice : purpose.getChoices()) {
        if (choice.isChanged()) {
          consents.say(key + "-" + purpose.purpose() + "-" + choice.channel(), purpose.purpose(), choice.channel(), choice.isGiven());
        }
      }
    }
    notices.say("consents.saved");
    return "/privacy/consents?faces-redirect=true";
  }

  private static ConsentForm form(ConsentPurpose purpose, List<ConsentRow> current) {
    return new ConsentForm(purpose, new ArrayList<>(Stream.of(ConsentChannel.values()).map(channel -> new ConsentForm.Choice(channel,
        current.stream().anyMatch(row -> row.purpose() == purpose && row.channel() == channel && row.given()))).toList()));
  }

  private SaidView view(ConsentRow row) {
    return new SaidView(formats.name(row.purpose()), formats.name(row.channel()), row.given(), texts.text(row.given() ? "consent.given" : "consent.withdrawn"), formats.moment(row.at()),
        row.note() == null ? formats.name(row.source()) : formats.name(row.source()) + ": " + row.note());
  }

  public List<ConsentForm> getPurposes() {
    return purposes;
  }

  public List<SaidView> getSaid() {
    return said;
  }

  public String getNext() {
    return next;
  }

  /** Back to the first page, from any later one. */
  public String getFirst() {
    return after == null ? null : "/privacy/consents";
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }
}
