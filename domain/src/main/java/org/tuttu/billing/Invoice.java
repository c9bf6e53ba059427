package org.tuttu.billing;

import static jakarta.persistence.CascadeType.PERSIST;
import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.FetchType.LAZY;
import static org.tuttu.billing.selfservice.InvoiceKind.CREDIT_NOTE;
import static org.tuttu.billing.selfservice.InvoiceKind.INVOICE;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tuttu.billing.selfservice.InvoiceKind;
import org.tuttu.billing.selfservice.PartyRow;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.identity.Caller;
import org.tuttu.ordering.selfservice.VatTotal;
import org.tuttu.shared.RuleViolated;

/** An invoice or a credit note. What it says never changes; only what is left of it does. */
@Entity
@Table(name = "invoices")
public class Invoice implements Credit {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "invoices_seq")
  @SequenceGenerator(name = "invoices_seq", allocationSize = 50)
  private Long id;

  @Version
  private long version;

  @Column(nullable = false, unique = true)
  private String number;

  @Enumerated(STRING)
  @Column(nullable = false)
  private InvoiceKind kind;

  @Column(name = "account_id", nullable = false)
  private long accountId;

  // The account's customer, again: every question of ownership is answered by this table alone.
  @Column(name = "customer_id", nullable = false)
  private long customerId;

  @Column(name = "order_id")
  private Long orderId;

  @Column(name = "shipment_id")
  private Long shipmentId;

  @ManyToOne(fetch = LAZY)
  @JoinColumn(name = "credits_id")
  private Invoice credits;

  @Column(name = "event_key", nullable = false, unique = true)
  private String eventKey;

  @Column(name = "issued_on", nullable = false)
  private LocalDate issuedOn;

  @Column(name = "delivered_on", nullable = false)
  private LocalDate deliveredOn;

  @Column(name = "due_on", nullable = false)
  private LocalDate dueOn;

  @Column(name = "issued_at", nullable = false)
  private Instant issuedAt;

  @Column(name = "issued_by", nullable = false)
  private String issuedBy;

  @Column(name = "issued_by_name", nullable = false)
  private String issuedByName;

  @Column(nullable = false)
  private String currency;

  @Column(nullable = false)
  private BigDecimal net;

  @Column(nullable = false)
  private BigDecimal vat;

  @Column(nullable = false)
  private BigDecimal gross;

  @Column(name = "line_count", nullable = false)
  private int lineCount;

  @Column(name = "open_amount", nullable = false)
  private BigDecimal open;

  @Column(name = "payment_reference")
  private String paymentReference;

  @Column(name = "customer_reference")
  private String customerReference;

  private String reason;

  @Embedded
  private Buyer buyer;

  @Embedded
  private Seller seller;

  @OneToMany(mappedBy = "invoice", cascade = PERSIST)
  @OrderBy("position")
  private List<InvoiceLine> lines = new ArrayList<>();

  protected Invoice() {}

  private Invoice(InvoiceKind kind, Balance of, Sale sale, List<InvoiceLine> charged, Seller seller) {
    this.kind = kind;
    accountId = of.accountId();
    customerId = of.customerId();
    currency = of.currency();
    orderId = sale.orderId();
    shipmentId = sale.shipmentId();
    eventKey = sale.eventKey();
    deliveredOn = sale.deliveredOn();
    customerReference = sale.reference();
    buyer = new Buyer(sale.buyer());
    this.seller = seller;
    charged.forEach(this::add);
    Charge total = total();
    net = total.net().amount();
    vat = total.vat().amount();
    gross = total.gross().amount();
    open = gross;
    if (total.gross().isNegative()) {
      throw new RuleViolated("invoice.negative");
    }
  }

  static Invoice invoice(Balance of, Sale sale, List<InvoiceLine> lines, Seller seller) {
    return new Invoice(INVOICE, of, sale, lines, seller);
  }

  /**
   * @param of    the invoice that it takes back; null when there is none, as for goods that were sold before there were invoices here
   * @param lines with what is given back above zero
   */
  static Invoice creditNote(Invoice of, Balance balance, Sale sale, List<InvoiceLine> lines, Seller seller, String reason) {
    Invoice note = new Invoice(CREDIT_NOTE, balance, sale, lines, seller);
    note.credits = of;
    note.reason = reason == null || reason.isBlank() ? null : reason.strip();
    return note;
  }

  /** It gets its number, at last: from here to the commit nobody else gets one. */
  void issue(String itsNumber, LocalDate today, LocalDate due, String reference, Caller by, Instant now) {
    number = itsNumber;
    issuedOn = today;
    dueOn = due;
    paymentReference = reference;
    issuedBy = by.subject();
    issuedByName = by.name();
    issuedAt = now;
  }

  private void add(InvoiceLine line) {
    lines.add(line);
    lineCount = lines.size();
    line.belongsTo(this, lineCount);
  }

  Charge total() {
    return lines.stream().map(line -> line.charge(currency)).reduce(Charge.zero(currency), Charge::plus);
  }

  List<VatTotal> vatTotals() {
    return VatTotal.of(lines, InvoiceLine::vatRate, line -> line.charge(currency));
  }

  @Override
  public BigDecimal open() {
    return open;
  }

  @Override
  public void use(BigDecimal part) {
    if (part.compareTo(open) > 0) {
      throw new IllegalArgumentException("more of " + number + " is used than is open");
    }
    open = open.subtract(part);
  }

  boolean isCreditNote() {
    return kind == CREDIT_NOTE;
  }

  Long id() {
    return id;
  }

  public String number() {
    return number;
  }

  String eventKey() {
    return eventKey;
  }

  long accountId() {
    return accountId;
  }

  long customerId() {
    return customerId;
  }

  Long orderId() {
    return orderId;
  }

  String currency() {
    return currency;
  }

  LocalDate deliveredOn() {
    return deliveredOn;
  }

  String customerReference() {
    return customerReference;
  }

  PartyRow buyer() {
    return buyer.row();
  }

  List<InvoiceLine> lines() {
    return Collections.unmodifiableList(lines);
  }
}
