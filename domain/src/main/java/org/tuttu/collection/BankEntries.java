package org.tuttu.collection;

import static org.tuttu.identity.StaffPermission.HANDLE_PAYMENTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.tuttu.audit.AuditTrail;
import org.tuttu.billing.Payments;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.StaffMay;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.Money;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RecordRef;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.Settings;
import org.tuttu.shared.StaleData;

/** What staff decide about entries that found no invoice by themselves. */
@ApplicationScoped
@Transactional
@StaffMay(HANDLE_PAYMENTS)
public class BankEntries {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  Payments payments;

  @Inject
  BankBookings bookings;

  @Inject
  AuditTrail audit;

  @Inject
  CurrentUser user;

  @Inject
  Settings settings;

  @Inject
  Clock clock;

  /**
   * Books it, or a part of it, to an account. The same key again gives the same payment.
   *
   * @return the payment's number
   * @throws NotFound     when there is no such entry or account
   * @throws RuleViolated when it does not wait, less of it is left, the account has another currency, or an invoice is no longer open by as much
   * @throws StaleData    when somebody else decided meanwhile
   */
  public String book(String number, long version, @NotNull @Valid BookingInput input) {
    BankEntry entry = locked(number);
    Optional<String> before = bookings.kept(input.key());
    if (before.isPresent()) {
      return before.get();
    }
    entry.requireVersion(version);
    if (!currency(input.accountNumber()).equals(entry.currency())) {
      throw RuleViolated.at("account", "bank.other-currency", input.accountNumber(), currency(input.accountNumber()), entry.currency());
    }
    entry.book(input.amount(), user.require(), clock.instant());
    String payment = payments.recordFor(input.accountNumber(), entry.payment(input.key(), input.amount(), settings.companyDay(clock)), input.shares());
    bookings.keep(entry, payment, input.key(), input.amount());
    audit.record("bank-entry.booked", new RecordRef("bank-entry", number), null,
        List.of(new FieldChange("amount", null, Money.of(input.amount(), entry.currency()).toString()), new FieldChange("payment", null, payment)));
    return payment;
  }

  /**
   * It is for no customer's account.
   *
   * @throws RuleViolated when it does not wait, or no reason is given
   */
  public void setAside(String number, long version, String reason) {
    BankEntry entry = locked(number);
    entry.requireVersion(version);
    entry.setAside(reason, user.require(), clock.instant());
    audit.record("bank-entry.set-aside", new RecordRef("bank-entry", number), null, List.of(new FieldChange("reason", null, reason.strip())));
  }

  /**
   * It waits again.
   *
   * @throws RuleViolated when it was not set aside
   */
  public void takeBack(String number, long version) {
    BankEntry entry = locked(number);
    entry.requireVersion(version);
    entry.takeBack(user.require(), clock.instant());
    audit.record("bank-entry.taken-back", new RecordRef("bank-entry", number), null);
  }

  private String currency(String accountNumber) {
    List<?> found = em.createNativeQuery("select currency from accounts where number = ?").setParameter(1, accountNumber).getResultList();
    return found.stream().findFirst().map(String.class::cast).orElseThrow(() -> RuleViolated.at("account", "bank.no-account", accountNumber));
  }

  private BankEntry locked(String number) {
    return em.createQuery("select e from BankEntry e where e.number = :number", BankEntry.class).setParameter("number", number)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst().orElseThrow(() -> new NotFound("bank-entry", number));
  }
}
