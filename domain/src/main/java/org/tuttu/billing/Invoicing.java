package org.tuttu.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.tuttu.audit.AuditTrail;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.SignedIn;
import org.tuttu.ordering.OrderReached;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.News;
import org.tuttu.shared.NewsKind;
import org.tuttu.shared.RecordRef;
import org.tuttu.shared.Settings;

/**
 * Makes out what orders give rise to, in the transaction of their step: an invoice when an order is shipped, a credit note when goods come back, and one for all
 * that is left of the invoice when an order is called back after all. An order that was delivered before it came here has no step, and so no invoice.
 */
@ApplicationScoped
@Transactional
@SignedIn
public class Invoicing {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  Ledger ledger;

  @Inject
  InvoiceSeries series;

  @Inject
  CreditNotes creditNotes;

  @Inject
  AuditTrail audit;

  @Inject
  Event<News> news;

  @Inject
  CurrentUser user;

  @Inject
  Settings settings;

  @Inject
  Clock clock;

  void follow(@Observes OrderReached step) {
    switch (step.status()) {
      case SHIPPED -> shipped(step);
      case CANCELLED -> creditNotes.takeBack(step.orderId(), "order:" + step.number() + ":cancelled");
      case PLACED, CONFIRMED, DELIVERED -> { }
    }
  }

  private void shipped(OrderReached step) {
    LocalDate today = ledger.today();
    SoldOrder order = SoldOrder.read(em, step.orderId(), today);
    Balance balance = ledger.hold(order.accountId());
    String eventKey = "order:" + step.number() + ":shipped";
    if (order.lines().isEmpty() || isDone(eventKey)) {
      return;
    }
    Sale sale = new Sale(order.id(), eventKey, today, order.reference(), order.buyer());
    if (order.returned()) {
      Invoice note = Invoice.creditNote(null, balance, sale, order.lines(), Seller.of(settings), null);
      issue(balance, note, today, null);
    } else {
      Invoice invoice = Invoice.invoice(balance, sale, order.lines(), Seller.of(settings));
      issue(balance, invoice, today.plusDays(order.paymentTermDays()), order.country());
      ledger.settleFromBefore(balance, invoice);
    }
  }

  /** The number is given last: everybody else who needs one waits from here to the commit. */
  void issue(Balance balance, Invoice invoice, LocalDate due, String country) {
    LocalDate today = ledger.today();
    String number = series.next(today.getYear());
    invoice.issue(number, today, due, invoice.isCreditNote() ? null : PaymentReference.of(number, country, balance.currency()), user.require(), clock.instant());
    ledger.post(balance, invoice);
    audit.record(invoice.isCreditNote() ? "credit-note.issued" : "invoice.issued", new RecordRef("invoice", number), invoice.customerId(),
        List.of(new FieldChange("gross", null, invoice.total().gross().toString())));
    news.fire(News.of(NewsKind.INVOICES, invoice.isCreditNote() ? "credit-note-issued" : "invoice-issued", number).about(invoice.customerId())
        .ofAccount(balance.accountId()).at("/invoices/invoice?number=" + number));
  }

  private boolean isDone(String eventKey) {
    return !em.createNativeQuery("select 1 from invoices where event_key = ?").setParameter(1, eventKey).getResultList().isEmpty();
  }
}
