package org.tuttu.backoffice.customer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.tuttu.backoffice.Tones;
import org.tuttu.backoffice.Wording;
import org.tuttu.billing.TimelineInvoice;
import org.tuttu.billing.TimelinePayment;
import org.tuttu.billing.selfservice.PaymentKind;
import org.tuttu.collection.TimelineReminder;
import org.tuttu.communication.Channel;
import org.tuttu.communication.InteractionRow;
import org.tuttu.customer.TimelineChange;
import org.tuttu.customer.TimelineSignIn;
import org.tuttu.ordering.TimelineOrder;
import org.tuttu.ordering.TimelineReturn;
import org.tuttu.shared.PageOf;
import org.tuttu.subscriptions.TimelineSubscription;
import org.tuttu.timeline.TimelineEntry;
import org.tuttu.timeline.Timelines;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.PageAddress;
import org.tuttu.web.plan.StepView;

/** What happened with a customer, newest first, in words. */
@RequestScoped
public class Timeline {
  @Inject Timelines timelines;
  @Inject Formats formats;
  @Inject Wording wording;

  /** @param after the cursor that the page before gave; null for the newest */
  public PageOf<TimelineEvent> of(String customerNumber, String after) {
    var page = timelines.of(customerNumber, after);
    return new PageOf<>(page.rows().stream().map(this::event).toList(), page.next());
  }

  private TimelineEvent event(TimelineEntry entry) {
    var when = formats.moment(entry.at());
    var what = entry.what();
    if (what instanceof TimelineOrder order) {
      return event(order, when);
    }
    if (what instanceof TimelineReturn back) {
      return event(back, when);
    }
    if (what instanceof TimelineInvoice invoice) {
      return event(invoice, when);
    }
    if (what instanceof TimelinePayment payment) {
      return event(payment, when);
    }
    if (what instanceof TimelineReminder reminder) {
      var text = wording.text("timeline.reminder", reminder.invoice(), wording.text("page.reminders.nth", formats.number(reminder.step())));
      return new TimelineEvent("bell", "warn", text, when, "", reminder.recipient(), PageAddress.of("/invoices/invoice").with("number", reminder.invoice()).toString());
    }
    if (what instanceof TimelineSubscription subscription) {
      return event(subscription, when);
    }
    if (what instanceof TimelineChange change) {
      return event(change, when);
    }
    if (what instanceof InteractionRow interaction) {
      return event(interaction, when);
    }
    if (what instanceof TimelineSignIn signIn) {
      return new TimelineEvent("sign-in", "neutral", wording.text("timeline.sign-in"), when, signIn.name(), null, null);
    }
    throw new IllegalStateException("Nothing says a " + entry.branch() + " in words");
  }

  private TimelineEvent event(TimelineOrder order, String when) {
    var text = wording.text("timeline.order", order.number(), formats.name(order.status()), formats.money(order.gross()));
    return new TimelineEvent("orders", Tones.of(order.status()), text, when, "", order.reference(), page("/orders/order", order.number()));
  }

  private TimelineEvent event(TimelineReturn back, String when) {
    var text = wording.text("timeline.return", back.number(), formats.name(back.status()), formats.name(back.reason()));
    return new TimelineEvent("box", Tones.of(back.status()), text, when, back.askedBy(), null, page("/returns/return", back.number()));
  }

  private TimelineEvent event(TimelineInvoice invoice, String when) {
    var text = wording.text("timeline.money", formats.name(invoice.kind()), invoice.number(), formats.money(invoice.gross()));
    return new TimelineEvent("invoice", "neutral", text, when, invoice.issuedBy(), null, page("/invoices/invoice", invoice.number()));
  }

  private TimelineEvent event(TimelinePayment payment, String when) {
    var text = wording.text("timeline.money", formats.name(payment.kind()), payment.number(), formats.money(payment.amount()));
    var tone = payment.kind() == PaymentKind.PAYMENT ? "good" : "warn";
    return new TimelineEvent("check", tone, text, when, payment.recordedBy(), payment.note(), page("/payments/payment", payment.number()));
  }

  private TimelineEvent event(TimelineSubscription subscription, String when) {
    var text = wording.text("timeline.subscription", subscription.number(), formats.name(subscription.step()), subscription.plan());
    return new TimelineEvent(StepView.icon(subscription.step()), "neutral", text, when, subscription.by(), formats.date(subscription.day()),
        page("/subscriptions/subscription", subscription.number()));
  }

  private TimelineEvent event(TimelineChange change, String when) {
    var text = wording.text("timeline.change", change.number(), formats.name(change.status()));
    return new TimelineEvent(
        "changes", Tones.of(change.status()), text, when, change.requestedBy(), ChangeTexts.what(change, wording), page("/changes/change", change.number()));
  }

  private TimelineEvent event(InteractionRow row, String when) {
    var text = wording.text("timeline.interaction", formats.name(row.channel()), formats.name(row.direction()), row.summary());
    return new TimelineEvent(icon(row.channel()), "neutral", text, when, row.recordedBy(), row.notes(), null);
  }

  private static String page(String path, String number) {
    return PageAddress.of(path).with("number", number).toString();
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
