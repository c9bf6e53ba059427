package org.tuttu.portal.privacy;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.portal.Choice;
import org.tuttu.portal.PortalTexts;
import org.tuttu.privacy.selfservice.ErasureStatus;
import org.tuttu.privacy.selfservice.Forgettable;
import org.tuttu.privacy.selfservice.MyPersonErasure;
import org.tuttu.privacy.selfservice.PersonErasureRow;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Notices;

/** Requests to forget one person while the company stays a customer: what that means, how far they are, and the way to send one or take it back. */
@Named
@ViewScoped(saveInViewState = true)
public class PersonErasurePage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject MyPersonErasure erasures;
  @Inject Formats formats;
  @Inject PortalTexts texts;
  @Inject Notices notices;
  private List<RequestView> requests;
  private List<Choice> people;
  private String person;
  private String wish;

  /** A request, ready to print. */
  public record RequestView(String number, String person, String status, String tone, String asked, String due, String why, boolean open) implements Serializable {}

  public void load() {
    requests = erasures.requests().stream().map(this::view).toList();
    people = erasures.people().stream().map(each -> new Choice(each.key(), name(each))).toList();
    person = people.isEmpty() ? null : people.get(0).value();
  }

  public String ask() {
    erasures.ask(person, wish);
    notices.say("erasure.asked");
    return "/privacy/person?faces-redirect=true";
  }

  public String withdraw(String number) {
    erasures.withdraw(number);
    notices.say("erasure.withdrawn");
    return "/privacy/person?faces-redirect=true";
  }

  private String name(Forgettable each) {
    return each.self() ? texts.text("page.person-erasure.you", each.name()) : each.contact() ? texts.text("page.person-erasure.contact", each.name()) : each.name();
  }

  private RequestView view(PersonErasureRow row) {
    var request = row.request();
    var open = request.status() == ErasureStatus.OPEN;
    return new RequestView(request.number(), row.person() == null ? "" : row.person(), formats.name(request.status()), ErasurePage.tone(request.status()),
        formats.date(request.requestedAt()), open ? formats.date(request.dueOn()) : "", request.reason() == null ? request.extension() : request.reason(), open);
  }

  public List<RequestView> getRequests() {
    return requests;
  }

  public List<Choice> getPeople() {
    return people;
  }

  public String getPerson() {
    return person;
  }

  public void setPerson(String person) {
    this.person = person;
  }

  public String getWish() {
    return wish;
  }

  public void setWish(String wish) {
    this.wish = wish;
  }
}
