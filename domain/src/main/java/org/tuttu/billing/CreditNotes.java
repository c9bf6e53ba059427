package org.tuttu.billing;

import static org.tuttu.identity.StaffPermission.GIVE_CREDIT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tuttu.billing.selfservice.InvoiceKind;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.identity.StaffMay;
import org.tuttu.shared.Money;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.Settings;

/** Takes invoices back, wholly or in part. Never more than was charged, line by line and to the cent. */
@ApplicationScoped
@Transactional
public class CreditNotes {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  Ledger ledger;

  @Inject
  Invoicing invoicing;

  @Inject
  Settings settings;

  /** What earlier credit notes took of a line. */
  record Taken(int quantity, Charge charge) {}

  /**
   * The credit settles its invoice; what the customer has paid already waits for the next invoice or a refund. The same key again gives the same note.
   *
   * @return the credit note's number
   * @throws NotFound     when there is no such invoice
   * @throws RuleViolated when nothing is chosen, nothing or less than asked for is left to take back, or the rest of the invoice was given up
   */
  @StaffMay(GIVE_CREDIT)
  public String credit(String invoiceNumber, @NotNull @Valid CreditInput input) {
    Invoice invoice = em.createQuery("select i from Invoice i where i.number = :number and i.kind = :kind", Invoice.class)
        .setParameter("number", invoiceNumber).setParameter("kind", InvoiceKind.INVOICE)
        .getResultStream().findFirst().orElseThrow(() -> new NotFound("invoice", invoiceNumber));
    Balance balance = hold(invoice);
    String eventKey = "credit:" + input.key();
    Optional<String> before = issued(eventKey);
    if (before.isPresent()) {
      return before.get();
    }
    requireChoice(invoice, input.quantities());
    List<InvoiceLine> lines = lines(invoice, input.quantities());
    if (lines.isEmpty()) {
      throw new RuleViolated("invoice.nothing-to-credit", invoiceNumber);
    }
    return issue(balance, invoice, lines, eventKey, input.reason());
  }

  /** All that is left of an order's invoices, if there are any; what was given up stays so. */
  void takeBack(long orderId, String eventKey) {
    for (Invoice invoice : invoicesOf(orderId)) {
      Balance balance = hold(invoice);
      String each = eventKey + ":" + invoice.number();
      boolean isDone = isGivenUp(invoice) || issued(each).isPresent();
      List<InvoiceLine> lines = isDone ? List.of() : lines(invoice, Map.of());
      if (!lines.isEmpty()) {
        issue(balance, invoice, lines, each, null);
      }
    }
  }

  /**
   * Credits pieces that came back, on the invoices that charged for them, the oldest first. What was credited already, or given up, is not credited again.
   *
   * @param pieces by the order line's position
   * @return what no invoice here ever charged for: all of it, where there is none
   */
  Map<Integer, Integer> giveBack(long orderId, Map<Integer, Integer> pieces, String eventKey, String reason) {
    List<Invoice> invoices = invoicesOf(orderId);
    Map<Integer, Integer> open = new HashMap<>(pieces);
    for (Invoice invoice : invoices) {
      Balance balance = hold(invoice);
      String each = eventKey + ":" + invoice.number();
      Map<Integer, Integer> part = part(invoice, open);
      if (!part.isEmpty() && issued(each).isEmpty()) {
        part.forEach((position, quantity) -> open.merge(invoice.lines().get(position - 1).orderPosition(), -quantity, Integer::sum));
        if (!isGivenUp(invoice)) {
          issue(balance, invoice, lines(invoice, part), each, reason);
        }
      }
    }
    return invoices.isEmpty() ? pieces : Map.of();
  }

  /** By the invoice line's position, as many as are wanted and left on it. */
  private Map<Integer, Integer> part(Invoice invoice, Map<Integer, Integer> wanted) {
    Map<Integer, Taken> taken = taken(invoice);
    Map<Integer, Integer> part = new HashMap<>();
    for (InvoiceLine line : invoice.lines()) {
      int left = line.quantity() - (taken.containsKey(line.position()) ? taken.get(line.position()).quantity() : 0);
      int quantity = Math.min(left, wanted.getOrDefault(line.orderPosition(), 0));
      if (quantity > 0) {
        part.put(line.position(), quantity);
      }
    }
    return part;
  }

  private List<Invoice> invoicesOf(long orderId) {
    return em.createQuery("select i from Invoice i where i.orderId = :order and i.kind = :kind order by i.id", Invoice.class)
        .setParameter("order", orderId).setParameter("kind", InvoiceKind.INVOICE)
        .getResultList();
  }

  private Balance hold(Invoice invoice) {
    Balance balance = ledger.hold(invoice.accountId());
    em.refresh(invoice);
    return balance;
  }

  private Optional<String> issued(String eventKey) {
    List<?> found = em.createNativeQuery("select number from invoices where event_key = ?").setParameter(1, eventKey).getResultList();
    return found.stream().findFirst().map(String.class::cast);
  }

  /** A customer is not given back what they never paid and we gave up. */
  private void requireChoice(Invoice invoice, Map<Integer, Integer> quantities) {
    if (isGivenUp(invoice)) {
      throw new RuleViolated("invoice.given-up", invoice.number());
    }
    if (!quantities.isEmpty() && quantities.values().stream().allMatch(quantity -> quantity == 0)) {
      throw new RuleViolated("invoice.nothing-chosen");
    }
  }

  private boolean isGivenUp(Invoice invoice) {
    return !em.createNativeQuery("select 1 from allocations l join payments p on p.id = l.payment_id where l.invoice_id = ? and p.kind = 'WRITE_OFF'")
        .setParameter(1, invoice.id()).getResultList().isEmpty();
  }

  private String issue(Balance balance, Invoice invoice, List<InvoiceLine> lines, String eventKey, String reason) {
    Sale sale = new Sale(invoice.orderId(), null, eventKey, invoice.deliveredOn(), invoice.customerReference(), invoice.buyer());
    Invoice note = Invoice.creditNote(invoice, balance, sale, lines, Seller.of(settings), reason);
    invoicing.issue(balance, note, ledger.today(), null);
    BigDecimal part = note.open().min(invoice.open());
    if (part.signum() > 0) {
      ledger.settle(balance, invoice, note, part);
    }
    return note.number();
  }

  private List<InvoiceLine> lines(Invoice invoice, Map<Integer, Integer> quantities) {
    Map<Integer, Taken> taken = taken(invoice);
    List<InvoiceLine> lines = new ArrayList<>();
    for (InvoiceLine line : invoice.lines()) {
      Taken before = taken.getOrDefault(line.position(), new Taken(0, Charge.zero(invoice.currency())));
      int left = line.quantity() - before.quantity();
      int wanted = quantities.isEmpty() ? left : Integer.signum(line.quantity()) * quantities.getOrDefault(line.position(), 0);
      if (Math.abs(wanted) > Math.abs(left) || quantities.getOrDefault(line.position(), 0) < 0) {
        throw new RuleViolated("invoice.too-many-credited", Math.abs(left), line.name());
      }
      Charge rest = rest(line, before, invoice.currency());
      if (wanted != 0 || quantities.isEmpty() && !rest.gross().isZero()) {
        lines.add(line.credited(wanted, wanted == left ? rest : part(line, wanted, rest)));
      }
    }
    return lines;
  }

  /** The last pieces take what is left, so that all credit notes together come to the invoice. */
  private static Charge rest(InvoiceLine line, Taken before, String currency) {
    Charge whole = line.charge(currency);
    return Charge.of(whole.net().minus(before.charge().net()), whole.vat().minus(before.charge().vat()));
  }

  /** As an order rounds, but never more than is left. */
  private static Charge part(InvoiceLine line, int wanted, Charge rest) {
    Charge part = Charge.of(Money.of(line.unitPrice(), rest.net().currency()), wanted, line.vatRate());
    return part.gross().amount().abs().compareTo(rest.gross().amount().abs()) > 0 ? rest : part;
  }

  private Map<Integer, Taken> taken(Invoice invoice) {
    List<?> found = em.createNativeQuery("""
        select l.credits_position, sum(l.quantity), sum(l.net), sum(l.vat) from invoices n join invoice_lines l on l.invoice_id = n.id
        where n.credits_id = ? group by l.credits_position""").setParameter(1, invoice.id()).getResultList();
    Map<Integer, Taken> taken = new HashMap<>();
    found.stream().map(Object[].class::cast).forEach(row -> taken.put((Integer) row[0], new Taken(((Number) row[1]).intValue(),
        Charge.of(Money.of((BigDecimal) row[2], invoice.currency()), Money.of((BigDecimal) row[3], invoice.currency())))));
    return taken;
  }
}
