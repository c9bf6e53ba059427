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
import java.util.Map;
import java.util.Optional;
import org.tuttu.audit.AuditTrail;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.SignedIn;
import org.tuttu.ordering.OrderReached;
import org.tuttu.ordering.OrderShipped;
import org.tuttu.ordering.ReturnReceived;
import org.tuttu.ordering.selfservice.OrderStatus;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.News;
import org.tuttu.shared.NewsKind;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RecordRef;
import org.tuttu.shared.Settings;

/**
 * Makes out what orders give rise to, in the transaction of their step: an invoice for each shipment, a credit note when goods come back, and one for all that
 * is left of its invoices when an order is called back after all. An order that was delivered before it came here has no shipment, and so no invoice. What is not
 * ordered is invoiced when another capability says so.
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
    if (step.status() == OrderStatus.CANCELLED) {
      creditNotes.takeBack(step.orderId(), "order:" + step.number() + ":cancelled");
    }
  }

  void shipped(@Observes OrderShipped shipment) {
    LocalDate today = ledger.today();
    SoldOrder order = SoldOrder.read(em, shipment.orderId(), shipment.shipmentId(), today);
    Balance balance = ledger.hold(order.accountId());
    String eventKey = "shipment:" + shipment.shipmentNumber();
    if (order.lines().isEmpty() || issued(eventKey).isPresent()) {
      return;
    }
    Sale sale = new Sale(order.id(), shipment.shipmentId(), eventKey, today, order.reference(), order.buyer());
    if (order.returned()) {
      Invoice note = Invoice.creditNote(null, balance, sale, order.lines(), Seller.of(settings), null);
      issue(balance, note, today, null);
    } else {
      Invoice invoice = Invoice.invoice(balance, sale, order.lines(), Seller.of(settings));
      issue(balance, invoice, today.plusDays(order.paymentTermDays()), order.country());
      ledger.settleFromBefore(balance, invoice);
    }
  }

  /** What was charged here is credited invoice by invoice; what was charged in other books, by a credit note of its own. */
  void cameBack(@Observes ReturnReceived back) {
    Map<Integer, Integer> elsewhere = creditNotes.giveBack(back.orderId(), back.pieces(), "return:" + back.number(), back.number());
    if (elsewhere.isEmpty()) {
      return;
    }
    LocalDate today = ledger.today();
    SoldOrder order = SoldOrder.cameBack(em, back.orderId(), back.returnId(), elsewhere, today);
    Balance balance = ledger.hold(order.accountId());
    String eventKey = "return:" + back.number();
    if (issued(eventKey).isEmpty()) {
      Sale sale = new Sale(order.id(), null, eventKey, today, order.reference(), order.buyer());
      issue(balance, Invoice.creditNote(null, balance, sale, order.lines(), Seller.of(settings), back.number()), today, null);
    }
  }

  /**
   * Makes out an invoice for what was not ordered, in the caller's transaction; what the customer paid ahead settles it. The same key again gives the same invoice.
   *
   * @return the invoice's number
   * @throws NotFound when there is no such account
   */
  public String charge(ServiceSale service) {
    LocalDate today = ledger.today();
    Balance balance = ledger.hold(service.accountId());
    Optional<String> before = issued(service.eventKey());
    if (before.isPresent()) {
      return before.get();
    }
    BilledAccount account = BilledAccount.read(em, service.accountId(), today);
    Sale sale = new Sale(null, null, service.eventKey(), service.deliveredOn(), service.reference(), account.buyer());
    List<InvoiceLine> lines = service.lines().stream()
        .map(line -> new InvoiceLine(line.productNumber(), line.name(), 1, line.charge().net().amount(), line.vatRate(), line.charge())).toList();
    Invoice invoice = Invoice.invoice(balance, sale, lines, Seller.of(settings));
    issue(balance, invoice, today.plusDays(account.paymentTermDays()), account.country());
    ledger.settleFromBefore(balance, invoice);
    return invoice.number();
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

  private Optional<String> issued(String eventKey) {
    List<?> found = em.createNativeQuery("select number from invoices where event_key = ?").setParameter(1, eventKey).getResultList();
    return found.stream().findFirst().map(String.class::cast);
  }
}
