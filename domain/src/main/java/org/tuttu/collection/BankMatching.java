package org.tuttu.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tuttu.billing.NamedInvoice;
import org.tuttu.billing.Payables;
import org.tuttu.billing.PaymentReference;
import org.tuttu.billing.Payments;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.SystemOnly;
import org.tuttu.shared.Settings;

/** Looks for the invoices that entries of bank statements pay, one entry at a time, each in a transaction of its own. */
@ApplicationScoped
@SystemOnly
@Transactional(TxType.REQUIRES_NEW)
public class BankMatching {

  /** An entry that a node took and did not finish, because the node died or a fault came between, is looked at again after this. */
  static final Duration LEASE = Duration.ofMinutes(5);

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  Payables payables;

  @Inject
  Payments payments;

  @Inject
  BankBookings bookings;

  @Inject
  CurrentUser user;

  @Inject
  Settings settings;

  @Inject
  Clock clock;

  /** Takes the next entry; another node that asks at the same moment gets another. */
  public Optional<Long> next() {
    Instant now = clock.instant();
    List<?> taken = em.createNativeQuery("""
        update bank_entries set next_match_at = ? where id in (
          select id from bank_entries where status = 'NEW' and next_match_at <= ? order by next_match_at, id limit 1 for update skip locked) returning id""")
        .setParameter(1, Timestamp.from(now.plus(LEASE))).setParameter(2, Timestamp.from(now)).getResultList();
    return taken.stream().findFirst().map(id -> ((Number) id).longValue());
  }

  /** It becomes a payment when what the payer said names open invoices of one account, or waits for staff. */
  public void match(long id) {
    BankEntry entry = em.find(BankEntry.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (entry == null || entry.status() != EntryStatus.NEW) {
      return;
    }
    List<String> said = said(entry);
    List<NamedInvoice> named = entry.isReversed() ? List.of() : payables.named(said);
    EntryHint hint = hint(entry, said, named);
    if (hint != null) {
      entry.await(hint);
      return;
    }
    List<String> open = named.stream().filter(invoice -> !invoice.open().isZero()).map(NamedInvoice::number).toList();
    var payment = entry.payment(entry.number(), entry.left(), settings.companyDay(clock));
    bookings.keep(entry, payments.received(named.get(0).accountNumber(), payment, open), entry.number(), payment.amount());
    entry.book(payment.amount(), user.require(), clock.instant());
  }

  private static EntryHint hint(BankEntry entry, List<String> said, List<NamedInvoice> named) {
    if (entry.isReversed()) {
      return EntryHint.REVERSED;
    }
    if (named.isEmpty()) {
      return said.isEmpty() ? EntryHint.NO_REFERENCE : EntryHint.UNKNOWN_REFERENCE;
    }
    if (named.stream().map(NamedInvoice::accountNumber).distinct().count() > 1) {
      return EntryHint.SEVERAL_ACCOUNTS;
    }
    if (!named.get(0).open().currency().equals(entry.currency())) {
      return EntryHint.OTHER_CURRENCY;
    }
    return named.stream().allMatch(invoice -> invoice.open().isZero()) ? EntryHint.ALREADY_PAID : null;
  }

  /** What was given as a reference counts as it stands; a free text is searched for references and invoices' numbers. */
  static List<String> said(BankEntry entry) {
    return Stream.concat(Stream.ofNullable(entry.reference()), PaymentReference.saidIn(entry.message()).stream()).distinct().toList();
  }
}
