package org.tuttu.subscriptions;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.tuttu.billing.ServiceSale;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.shared.Money;
import org.tuttu.subscriptions.selfservice.ChargeKind;

/** Something that was charged for a subscription: once, and then a line of an invoice. */
@Entity
@Table(name = "subscription_charges")
public class SubscriptionCharge {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "subscription_charges_seq")
  @SequenceGenerator(name = "subscription_charges_seq", allocationSize = 50)
  private Long id;

  @ManyToOne(fetch = LAZY, optional = false)
  @JoinColumn(name = "subscription_id", nullable = false)
  private Subscription subscription;

  @Column(nullable = false)
  private int position;

  @Enumerated(STRING)
  @Column(nullable = false)
  private ChargeKind kind;

  @Column(name = "from_on", nullable = false)
  private LocalDate from;

  @Column(name = "until_on", nullable = false)
  private LocalDate until;

  private BigDecimal quantity;

  @Column(nullable = false)
  private String name;

  @Column(name = "product_number", nullable = false)
  private String productNumber;

  @Column(nullable = false)
  private String currency;

  @Column(name = "vat_rate", nullable = false)
  private BigDecimal vatRate;

  @Column(nullable = false)
  private BigDecimal net;

  @Column(nullable = false)
  private BigDecimal vat;

  @Column(name = "invoice_number")
  private String invoiceNumber;

  @Column(name = "made_at", nullable = false)
  private Instant madeAt;

  protected SubscriptionCharge() {}

  SubscriptionCharge(Subscription subscription, Due due, String name, Instant now) {
    this.subscription = subscription;
    position = subscription.nextCharge();
    kind = due.kind();
    from = due.from();
    until = due.until();
    quantity = due.quantity();
    this.name = name;
    productNumber = due.plan().productNumber();
    vatRate = due.plan().vatRate();
    currency = due.charge().net().currency();
    net = due.charge().net().amount();
    vat = due.charge().vat().amount();
    madeAt = now;
  }

  boolean isFree() {
    return net.signum() == 0 && vat.signum() == 0;
  }

  ServiceSale.Line line() {
    return new ServiceSale.Line(productNumber, name, vatRate, charge());
  }

  Charge charge() {
    return Charge.of(Money.of(net, currency), Money.of(vat, currency));
  }

  void invoiced(String number) {
    invoiceNumber = number;
  }
}
