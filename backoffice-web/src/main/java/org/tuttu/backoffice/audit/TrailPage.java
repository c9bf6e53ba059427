package org.tuttu.backoffice.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.tuttu.audit.AuditFilter;
import org.tuttu.audit.AuditQueries;
import org.tuttu.backoffice.Wording;
import org.tuttu.shared.PageRequest;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Look;
import org.tuttu.web.page.PageAddress;

/** The audit trail, newest first; its filter is the page's address. */
@Named
@RequestScoped
public class TrailPage {
  @Inject AuditQueries trail;
  @Inject Formats formats;
  @Inject Wording wording;
  @Inject Look look;
  private String actor;
  private String action;
  private String record;
  private String customer;
  private String from;
  private String until;
  private String after;
  private String next;
  private List<TrailRow> rows = List.of();

  public void load() {
    var filter = new AuditFilter(actor, action, record, customer, dayStart(from, 0), dayStart(until, 1));
    var page = trail.list(filter, PageRequest.after(after));
    rows = page.rows().stream().map(row -> TrailRow.of(row, formats, wording)).toList();
    next = page.hasNext() ? address().with("after", page.next()).toString() : null;
  }

  /** The start of a day in the reader's zone, or of a day after it; null where no day is given, or none that can be read. */
  private Instant dayStart(String day, int plusDays) {
    if (day == null || day.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(day.strip()).plusDays(plusDays).atStartOfDay(look.getZone()).toInstant();
    } catch (DateTimeParseException e) {
      FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, wording.text("page.trail.bad-date", day), null));
      return null;
    }
  }

  private PageAddress address() {
    return PageAddress.of("/audit/trail").with("actor", actor).with("action", action).with("record", record).with("customer", customer)
        .with("from", from).with("until", until);
  }

  public List<TrailRow> getRows() {
    return rows;
  }

  public String getNext() {
    return next;
  }

  /** Where the list begins; null on its first page. */
  public String getFirst() {
    return after == null ? null : address().toString();
  }

  public String getActor() {
    return actor;
  }

  public void setActor(String actor) {
    this.actor = actor;
  }

  public String getAction() {
    return action;
  }

  public void setAction(String action) {
    this.action = action;
  }

  public String getRecord() {
    return record;
  }

  public void setRecord(String record) {
    this.record = record;
  }

  public String getCustomer() {
    return customer;
  }

  public void setCustomer(String customer) {
    this.customer = customer;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getUntil() {
    return until;
  }

  public void setUntil(String until) {
    this.until = until;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }
}
