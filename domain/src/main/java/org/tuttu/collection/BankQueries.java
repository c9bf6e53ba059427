package org.tuttu.collection;

import static org.tuttu.identity.StaffPermission.HANDLE_PAYMENTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tuttu.audit.AuditTrail;
import org.tuttu.billing.PaymentInput;
import org.tuttu.billing.PaymentReference;
import org.tuttu.billing.Payments;
import org.tuttu.billing.Split;
import org.tuttu.billing.selfservice.BalanceReader;
import org.tuttu.billing.selfservice.InvoiceRow;
import org.tuttu.identity.AccountScope;
import org.tuttu.identity.StaffMay;
import org.tuttu.shared.Money;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.Settings;

/** What staff see of bank statements and their entries. */
@ApplicationScoped
@Transactional
@StaffMay(HANDLE_PAYMENTS)
public class BankQueries {

  public static final int COUNTED = 100;
  private static final int OFFERED = 50;

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  Payments payments;

  @Inject
  AuditTrail audit;

  @Inject
  Settings settings;

  @Inject
  Clock clock;

  /** How many entries wait, at most {@value #COUNTED}: that many means that many or more. One statement. */
  public int waiting() {
    return ((Number) em.createNativeQuery("select count(*) from (select 1 from bank_entries where status = 'WAITING' limit " + COUNTED + ") few").getSingleResult()).intValue();
  }

  /**
   * Two statements.
   *
   * @throws NotFound when there is no such statement
   */
  public BankStatementDetails statement(String number) {
    List<?> found = em.createNativeQuery("""
        select number, file_name, bank_id, account, currency, from_day, until_day, opening, closing, entry_count, known_count, imported_at, imported_by_name, id
        from bank_statements where number = ?""").setParameter(1, number).getResultList();
    Object[] row = (Object[]) found.stream().findFirst().orElseThrow(() -> new NotFound("bank-statement", number));
    Map<EntryStatus, Integer> counts = new EnumMap<>(EntryStatus.class);
    for (Object each : em.createNativeQuery("select status, count(*) from bank_entries where statement_id = ? group by status").setParameter(1, row[13]).getResultList()) {
      Object[] count = (Object[]) each;
      counts.put(EntryStatus.valueOf((String) count[0]), ((Number) count[1]).intValue());
    }
    return BankStatementDetails.of(row, counts);
  }

  /**
   * With whose it may be, when it waits: three statements.
   *
   * @throws NotFound when there is no such entry
   */
  public BankEntryDetails entry(String number) {
    List<?> found = em.createNativeQuery("""
        select e.number, e.version, e.status, e.hint, s.number, e.booked_on, e.amount, e.left_amount, e.currency, e.party_name, e.party_account, e.reference, e.message,
          e.bank_reference, e.aside_reason, e.decided_at, e.decided_by_name, e.id
        from bank_entries e join bank_statements s on s.id = e.statement_id where e.number = ?""").setParameter(1, number).getResultList();
    Object[] row = (Object[]) found.stream().findFirst().orElseThrow(() -> new NotFound("bank-entry", number));
    List<BankEntryDetails.Booking> booked = new ArrayList<>();
    for (Object each : em.createNativeQuery("""
        select p.number, a.number, c.number, c.name, b.amount from bank_bookings b join payments p on p.id = b.payment_id join accounts a on a.id = p.account_id
        join customers c on c.id = p.customer_id where b.entry_id = ? order by p.id""").setParameter(1, row[17]).getResultList()) {
      Object[] one = (Object[]) each;
      booked.add(new BankEntryDetails.Booking((String) one[0], (String) one[1], (String) one[2], (String) one[3], Money.of((BigDecimal) one[4], (String) row[8])));
    }
    BankEntryDetails entry = BankEntryDetails.of(row, booked);
    return entry.status() == EntryStatus.WAITING ? entry.with(new Suggestions(em, entry).best()) : entry;
  }

  /**
   * How an entry would be booked to an account, unless staff say otherwise; empty when there is no such entry or account. Who comes here without having looked at the
   * customer's page is in the audit trail for it.
   */
  public Optional<BookingProposal> proposal(String number, String accountNumber) {
    List<?> found = em.createNativeQuery("""
        select e.left_amount, e.currency, coalesce(e.reference, ''), coalesce(e.message, ''), e.booked_on, a.currency, a.name, c.number, c.name, c.id
        from bank_entries e cross join accounts a join customers c on c.id = a.customer_id where e.number = ? and a.number = ?""")
        .setParameter(1, number).setParameter(2, accountNumber).getResultList();
    return found.stream().findFirst().map(row -> proposal(accountNumber, (Object[]) row));
  }

  private BookingProposal proposal(String accountNumber, Object[] row) {
    long customerId = ((Number) row[9]).longValue();
    audit.lookedAlso((String) row[7], customerId);
    Money left = Money.of((BigDecimal) row[0], (String) row[1]);
    boolean same = row[1].equals(row[5]);
    return new BookingProposal(accountNumber, (String) row[6], (String) row[7], (String) row[8], (String) row[5],
        same && left.amount().signum() > 0 ? offered(customerId, accountNumber, left, said(row)) : List.of(), same);
  }

  private static String said(Object[] row) {
    return row[2].equals("") ? PaymentReference.saidIn((String) row[3]).stream().findFirst().orElse(null) : (String) row[2];
  }

  /** Those that it would pay, then the others, by their due day. */
  private List<BookingProposal.Payable> offered(long customerId, String accountNumber, Money left, String reference) {
    String named = reference == null || reference.length() > BankEntryDetails.LONGEST_REFERENCE ? null : reference;
    Split split = payments.split(accountNumber, new PaymentInput("look", left.rounded().amount(), settings.companyDay(clock), named, null));
    List<BookingProposal.Payable> offered = new ArrayList<>(split.shares().stream()
        .map(share -> new BookingProposal.Payable(share.invoice(), share.dueOn(), share.open(), share.amount(), share.named())).toList());
    List<String> known = offered.stream().map(BookingProposal.Payable::invoice).toList();
    List<InvoiceRow> due = BalanceReader.due(em, customerId, AccountScope.all(), accountNumber, OFFERED);
    due.stream().filter(invoice -> !known.contains(invoice.number()))
        .forEach(invoice -> offered.add(new BookingProposal.Payable(invoice.number(), invoice.dueOn(), invoice.open(), Money.zero(left.currency()), false)));
    return offered;
  }
}
