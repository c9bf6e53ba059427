package org.tuttu.backoffice.customer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.tuttu.backoffice.Tones;
import org.tuttu.backoffice.Wording;
import org.tuttu.billing.BillingHistory;
import org.tuttu.billing.IssuedRow;
import org.tuttu.billing.PaymentRow;
import org.tuttu.billing.selfservice.PaymentKind;
import org.tuttu.communication.Channel;
import org.tuttu.communication.InteractionRow;
import org.tuttu.communication.Interactions;
import org.tuttu.customer.ChangeRequests;
import org.tuttu.customer.CustomerSignIns;
import org.tuttu.customer.SignInRow;
import org.tuttu.customer.selfservice.ChangeRow;
import org.tuttu.ordering.OrderQueries;
import org.tuttu.ordering.StaffOrderRow;
import org.tuttu.shared.PageOf;
import org.tuttu.shared.PageRequest;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.PageAddress;

/** What happened with a customer, newest first, merged of what the capabilities keep; one statement for each of them. */
@RequestScoped
public class Timeline {
  @Inject OrderQueries orders;
  @Inject ChangeRequests changes;
  @Inject Interactions interactions;
  @Inject CustomerSignIns signIns;
  @Inject BillingHistory billing;
  @Inject Formats formats;
  @Inject Wording wording;

  /** @param after the cursor that the page before gave; null for the newest */
  public PageOf<TimelineEvent> of(String customerNumber, String after) {
    var cursor = TimelineCursor.of(after);
    var sources = Stream.of(
        orders(customerNumber, cursor), changes(customerNumber, cursor), interactions(customerNumber, cursor), signIns(customerNumber, cursor),
        invoices(customerNumber, cursor), payments(customerNumber, cursor));
    return merged(sources, cursor);
  }

  /** Keeps each source in its own order, so that it goes on after its last event that was shown. */
  static PageOf<TimelineEvent> merged(Stream<List<TimelineEvent>> sources, TimelineCursor cursor) {
    var heads = new PriorityQueue<ArrayDeque<TimelineEvent>>(Comparator.comparing((ArrayDeque<TimelineEvent> source) -> source.peek().at()).reversed());
    sources.filter(source -> !source.isEmpty()).forEach(source -> heads.add(new ArrayDeque<>(source)));
    var shown = new ArrayList<TimelineEvent>();
    while (!heads.isEmpty() && shown.size() < PageRequest.USUAL_SIZE) {
      var newest = heads.poll();
      shown.add(newest.poll());
      if (!newest.isEmpty()) {
        heads.add(newest);
      }
    }
    return new PageOf<>(shown, heads.isEmpty() ? null : cursor.past(shown).toString());
  }

  private static PageRequest page(TimelineCursor cursor, TimelineSource source) {
    return new PageRequest(cursor.after(source), PageRequest.USUAL_SIZE + 1);
  }

  private List<TimelineEvent> orders(String customerNumber, TimelineCursor cursor) {
    return orders.ofCustomer(customerNumber, page(cursor, TimelineSource.ORDER)).rows().stream().map(this::event).toList();
  }

  private List<TimelineEvent> changes(String customerNumber, TimelineCursor cursor) {
    return changes.ofCustomer(customerNumber, page(cursor, TimelineSource.CHANGE)).rows().stream().map(this::event).toList();
  }

  private List<TimelineEvent> interactions(String customerNumber, TimelineCursor cursor) {
    return interactions.recent(customerNumber, page(cursor, TimelineSource.INTERACTION)).rows().stream().map(this::event).toList();
  }

  private List<TimelineEvent> signIns(String customerNumber, TimelineCursor cursor) {
    return signIns.ofCustomer(customerNumber, page(cursor, TimelineSource.SIGN_IN)).rows().stream().map(this::event).toList();
  }

  private List<TimelineEvent> invoices(String customerNumber, TimelineCursor cursor) {
    return billing.issued(customerNumber, page(cursor, TimelineSource.INVOICE)).rows().stream().map(this::event).toList();
  }

  private List<TimelineEvent> payments(String customerNumber, TimelineCursor cursor) {
    return billing.paid(customerNumber, page(cursor, TimelineSource.PAYMENT)).rows().stream().map(this::event).toList();
  }

  private TimelineEvent event(IssuedRow row) {
    var invoice = row.invoice();
    var text = wording.text("timeline.money", formats.name(invoice.kind()), invoice.number(), formats.money(invoice.gross()));
    return new TimelineEvent(
        TimelineSource.INVOICE, invoice.id(), row.at(), "invoice", "neutral", text, formats.moment(row.at()), row.byName(), null,
        PageAddress.of("/invoices/invoice").with("number", invoice.number()).toString());
  }

  private TimelineEvent event(PaymentRow row) {
    var text = wording.text("timeline.money", formats.name(row.kind()), row.number(), formats.money(row.amount()));
    return new TimelineEvent(
        TimelineSource.PAYMENT, row.id(), row.at(), "check", row.kind() == PaymentKind.PAYMENT ? "good" : "warn", text, formats.moment(row.at()), row.byName(),
        row.note(), PageAddress.of("/payments/payment").with("number", row.number()).toString());
  }

  private TimelineEvent event(StaffOrderRow row) {
    var order = row.order();
    var text = wording.text("timeline.order", order.number(), formats.name(order.status()), formats.money(order.gross()));
    return new TimelineEvent(
        TimelineSource.ORDER, order.id(), order.placedAt(), "orders", Tones.of(order.status()), text, formats.moment(order.placedAt()), "",
        order.reference(), PageAddress.of("/orders/order").with("number", order.number()).toString());
  }

  private TimelineEvent event(ChangeRow change) {
    var text = wording.text("timeline.change", change.number(), formats.name(change.status()));
    return new TimelineEvent(
        TimelineSource.CHANGE, change.id(), change.requestedAt(), "changes", Tones.of(change.status()), text, formats.moment(change.requestedAt()),
        change.requestedBy(), ChangeTexts.what(change, wording), PageAddress.of("/changes/change").with("number", change.number()).toString());
  }

  private TimelineEvent event(InteractionRow row) {
    var text = wording.text("timeline.interaction", formats.name(row.channel()), formats.name(row.direction()), row.summary());
    return new TimelineEvent(
        TimelineSource.INTERACTION, row.id(), row.at(), icon(row.channel()), "neutral", text, formats.moment(row.at()), row.recordedBy(),
        row.notes(), null);
  }

  private TimelineEvent event(SignInRow row) {
    return new TimelineEvent(
        TimelineSource.SIGN_IN, row.position(), row.at(), "sign-in", "neutral", wording.text("timeline.sign-in"), formats.moment(row.at()),
        row.name(), null, null);
  }

  private static String icon(Channel channel) {
    return switch (channel) {
      case PHONE -> "phone";
      case EMAIL -> "mail";
      case LETTER -> "send";
      case VISIT -> "users";
      case VIDEO -> "eye";
      case CHAT -> "chat";
    };
  }
}
