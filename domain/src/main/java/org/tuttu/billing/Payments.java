package org.tuttu.billing;

import static org.tuttu.identity.StaffPermission.GIVE_CREDIT;
import static org.tuttu.identity.StaffPermission.HANDLE_PAYMENTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.tuttu.audit.AuditTrail;
import org.tuttu.billing.selfservice.InvoiceKind;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.StaffMay;
import org.tuttu.identity.SystemOnly;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.Money;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RecordRef;
import org.tuttu.shared.RuleViolated;

/**
 * Money that comes in, goes back or is given up. What comes in pays the invoice that the payer named, then the others by their due day; what is left waits on
 * the account.
 */
@ApplicationScoped
@Transactional
public class Payments {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  Ledger ledger;

  @Inject
  Payables payables;

  @Inject
  AuditTrail audit;

  @Inject
  CurrentUser user;

  @Inject
  Clock clock;

  /**
   * What {@link #record} would do now.
   *
   * @throws NotFound     when there is no such account
   * @throws RuleViolated when the amount is finer than the currency
   */
  @StaffMay(HANDLE_PAYMENTS)
  public Split split(String accountNumber, @NotNull @Valid PaymentInput input) {
    Payables.Payer payer = payables.payer(accountNumber);
    check(input, payer.currency());
    return payables.split(payer.accountId(), Money.of(input.amount(), payer.currency()), input.reference());
  }

  /**
   * The same key again gives the same payment.
   *
   * @param seen the split that the user saw; null for whatever it is now
   * @return the payment's number
   * @throws NotFound     when there is no such account
   * @throws RuleViolated when the split is another one by now, the day is to come, or the amount is finer than the currency
   */
  @StaffMay(HANDLE_PAYMENTS)
  public String record(String accountNumber, @NotNull @Valid PaymentInput input, Split seen) {
    return take(accountNumber, input, (account, amount) -> {
      Split split = payables.split(account, amount, input.reference());
      if (seen != null && !seen.equals(split)) {
        throw new RuleViolated("payment.split-changed");
      }
      return split;
    });
  }

  /**
   * As {@link #record}, for invoices that the user chose; what they leave of it waits on the account.
   *
   * @param shares what each invoice gets, by its number; may be empty
   * @throws RuleViolated when an invoice is not the account's or less of it is open, or they would get more than was paid
   */
  @StaffMay(HANDLE_PAYMENTS)
  public String recordFor(String accountNumber, @NotNull @Valid PaymentInput input, @NotNull Map<String, BigDecimal> shares) {
    return take(accountNumber, input, (account, amount) -> payables.chosen(account, amount, shares));
  }

  /**
   * As {@link #record}, for money of which the system itself knows what it is for.
   *
   * @param named references or numbers of the invoices that are paid first
   */
  @SystemOnly
  public String received(String accountNumber, @NotNull @Valid PaymentInput input, @NotNull List<String> named) {
    return take(accountNumber, input, (account, amount) -> payables.split(account, amount, named));
  }

  private String take(String accountNumber, PaymentInput input, BiFunction<Long, Money, Split> sharing) {
    Balance balance = ledger.hold(payables.payer(accountNumber).accountId());
    String eventKey = "payment:" + input.key();
    Optional<String> before = recorded(eventKey);
    if (before.isPresent()) {
      return before.get();
    }
    check(input, balance.currency());
    Split split = sharing.apply(balance.accountId(), Money.of(input.amount(), balance.currency()));
    Payment payment = Payment.received(number(), balance, eventKey, said(input), user.require(), clock.instant());
    ledger.post(balance, payment);
    split.shares().forEach(share -> ledger.settle(balance, invoice(share.invoice()), payment, share.amount().amount()));
    keepTrail("payment.recorded", payment, balance);
    return payment.number();
  }

  /**
   * Pays back what was paid or credited and has found no invoice, the oldest first. The same key again gives the same refund.
   *
   * @return the refund's number
   * @throws NotFound     when there is no such account
   * @throws RuleViolated when there is less than that to pay back, or the day is to come
   */
  @StaffMay(GIVE_CREDIT)
  public String refund(String accountNumber, @NotNull @Valid PaymentInput input) {
    return refund(accountNumber, input, refundIban(accountNumber));
  }

  /**
   * As {@link #refund(String, PaymentInput)}, to the bank account that the user saw.
   *
   * @param iban null where the customer has not said one
   * @throws RuleViolated when the customer has another one by now
   */
  @StaffMay(GIVE_CREDIT)
  public String refund(String accountNumber, @NotNull @Valid PaymentInput input, String iban) {
    Balance balance = ledger.hold(payables.payer(accountNumber).accountId());
    String eventKey = "refund:" + input.key();
    Optional<String> before = recorded(eventKey);
    if (before.isPresent()) {
      return before.get();
    }
    check(input, balance.currency());
    if (!Objects.equals(iban, refundIban(accountNumber))) {
      throw new RuleViolated("payment.iban-changed");
    }
    if (input.amount().compareTo(balance.unallocated()) > 0) {
      throw RuleViolated.at("amount", "payment.too-much-back", balance.unallocated());
    }
    Payment refund = Payment.refund(number(), balance, eventKey, said(input), iban, user.require(), clock.instant());
    List<Credit> waiting = ledger.waiting(balance.accountId());
    ledger.post(balance, refund);
    BigDecimal rest = input.amount();
    for (Credit credit : waiting) {
      BigDecimal part = rest.min(credit.open());
      if (part.signum() > 0) {
        ledger.giveBack(balance, refund, credit, part);
        rest = rest.subtract(part);
      }
    }
    keepTrail("payment.refunded", refund, balance);
    return refund.number();
  }

  /**
   * Gives up what is left of an invoice. The same key again gives the same.
   *
   * @param reason for the books
   * @return the write-off's number
   * @throws NotFound     when there is no such invoice
   * @throws RuleViolated when nothing of it is open, or no reason is given
   */
  @StaffMay(GIVE_CREDIT)
  public String writeOff(String invoiceNumber, String key, String reason) {
    if (reason == null || reason.isBlank()) {
      throw RuleViolated.at("reason", "payment.reason-missing");
    }
    Balance balance = ledger.hold(invoice(invoiceNumber).accountId());
    String eventKey = "write-off:" + key;
    Optional<String> before = recorded(eventKey);
    if (before.isPresent()) {
      return before.get();
    }
    Invoice invoice = invoice(invoiceNumber);
    em.refresh(invoice);
    BigDecimal open = invoice.open();
    if (open.signum() == 0) {
      throw new RuleViolated("payment.nothing-open", invoiceNumber);
    }
    Payment.Said said = new Payment.Said(open, ledger.today(), invoiceNumber, reason.strip());
    Payment given = Payment.writeOff(number(), balance, eventKey, said, user.require(), clock.instant());
    ledger.post(balance, given);
    ledger.settle(balance, invoice, given, open);
    keepTrail("payment.written-off", given, balance);
    return given.number();
  }

  private void check(PaymentInput input, String currency) {
    if (input.day().isAfter(ledger.today())) {
      throw RuleViolated.at("day", "payment.day-to-come");
    }
    if (input.amount().stripTrailingZeros().scale() > Currency.getInstance(currency).getDefaultFractionDigits()) {
      throw RuleViolated.at("amount", "payment.too-fine", currency);
    }
  }

  private static Payment.Said said(PaymentInput input) {
    return new Payment.Said(input.amount(), input.day(), text(input.reference()), text(input.note()));
  }

  private static String text(String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  private Invoice invoice(String number) {
    return em.createQuery("select i from Invoice i where i.number = :number and i.kind = :kind", Invoice.class)
        .setParameter("number", number).setParameter("kind", InvoiceKind.INVOICE)
        .getResultStream().findFirst().orElseThrow(() -> new NotFound("invoice", number));
  }

  /** It stays as it is until the refund is recorded. */
  private String refundIban(String accountNumber) {
    List<?> found = em.createNativeQuery("select refund_iban from accounts where number = ? for share").setParameter(1, accountNumber).getResultList();
    return found.isEmpty() ? null : (String) found.get(0);
  }

  private Optional<String> recorded(String eventKey) {
    List<?> found = em.createNativeQuery("select number from payments where event_key = ?").setParameter(1, eventKey).getResultList();
    return found.stream().findFirst().map(String.class::cast);
  }

  private String number() {
    return (String) em.createNativeQuery("select 'P-' || nextval('payment_numbers')").getSingleResult();
  }

  private void keepTrail(String action, Payment payment, Balance balance) {
    audit.record(action, new RecordRef("payment", payment.number()), balance.customerId(),
        List.of(new FieldChange("amount", null, Money.of(payment.amount(), payment.currency()).toString())));
  }
}
