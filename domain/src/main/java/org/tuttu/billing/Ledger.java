package org.tuttu.billing;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tuttu.identity.SignedIn;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.Settings;

/** Posts events to accounts, one at a time for each account, in the caller's transaction. */
@ApplicationScoped
@Transactional
@SignedIn
public class Ledger {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  Settings settings;

  @Inject
  Clock clock;

  /**
   * How an account stands, and nobody else posts to it until this transaction ends.
   *
   * @throws NotFound when there is no such account
   */
  Balance hold(long accountId) {
    em.createNativeQuery("""
        insert into account_balances (account_id, version, customer_id, currency, balance, unallocated, postings, booked_on)
        select id, 1, customer_id, currency, 0, 0, 0, cast(? as date) from accounts where id = ? on conflict (account_id) do nothing""")
        .setParameter(1, Date.valueOf(today()))
        .setParameter(2, accountId)
        .executeUpdate();
    Balance balance = em.find(Balance.class, accountId, PESSIMISTIC_WRITE);
    if (balance == null) {
      throw new NotFound("account", accountId);
    }
    return balance;
  }

  /** An invoice or a credit note; what a credit note is worth waits to be used. */
  void post(Balance balance, Invoice invoice) {
    em.persist(invoice);
    post(balance, Posting.of(invoice));
    if (invoice.isCreditNote()) {
      balance.keep(invoice.open());
    }
  }

  /** Money that came in waits to be used; a refund or a write-off is used at once, by whoever posts it. */
  void post(Balance balance, Payment payment) {
    em.persist(payment);
    post(balance, Posting.of(payment));
    balance.keep(payment.open());
  }

  private void post(Balance balance, Posting posting) {
    balance.post(posting, today(), clock.instant());
    em.persist(posting);
  }

  /** Settles an invoice, or a part of it, by what was paid or credited. */
  void settle(Balance balance, Invoice invoice, Credit by, BigDecimal amount) {
    invoice.use(amount);
    by.use(amount);
    balance.use(amount);
    em.persist(Allocation.to(invoice, by, amount, clock.instant()));
  }

  /** Pays back what is left of something paid or credited. */
  void giveBack(Balance balance, Payment refund, Credit of, BigDecimal amount) {
    of.use(amount);
    balance.use(amount);
    em.persist(Allocation.back(refund, of, amount, clock.instant()));
  }

  /** What was paid or credited before pays an invoice that comes now, the oldest first. No statement when there is nothing. */
  void settleFromBefore(Balance balance, Invoice invoice) {
    for (Credit credit : balance.unallocated().signum() == 0 ? List.<Credit>of() : waiting(balance.accountId())) {
      BigDecimal part = credit.open().min(invoice.open());
      if (part.signum() > 0) {
        settle(balance, invoice, credit, part);
      }
    }
  }

  /** What of an account was paid or credited and has found no invoice yet: payments, the oldest first, then credit notes. */
  List<Credit> waiting(long accountId) {
    List<Credit> waiting = new ArrayList<>(em.createQuery("select p from Payment p where p.accountId = :account and p.open > 0 order by p.id", Payment.class)
        .setParameter("account", accountId).getResultList());
    waiting.addAll(em.createQuery("""
        select i from Invoice i where i.accountId = :account and i.open > 0 and i.kind = org.tuttu.billing.selfservice.InvoiceKind.CREDIT_NOTE order by i.id""",
        Invoice.class).setParameter("account", accountId).getResultList());
    return waiting;
  }

  /** In the company's zone: the day that the books say. */
  LocalDate today() {
    return settings.companyDay(clock);
  }
}
