package org.tuttu.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tuttu.billing.selfservice.BalanceRow;
import org.tuttu.billing.selfservice.InvoiceFilter;
import org.tuttu.billing.selfservice.InvoiceRow;
import org.tuttu.billing.selfservice.MovementRow;
import org.tuttu.billing.selfservice.MyBalances;
import org.tuttu.billing.selfservice.MyInvoices;
import org.tuttu.billing.selfservice.StatementDetails;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CustomerRight;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.PageOf;
import org.tuttu.shared.PageRequest;
import org.tuttu.shared.RuleViolated;
import org.tuttu.testing.Cast;
import org.tuttu.timeline.TimelineEntry;
import org.tuttu.timeline.Timelines;

/** What members of a customer see of its invoices and accounts, and nobody else. */
class MyInvoicesDbTest extends Books {

  @Test
  void allAreListedNewestFirstAndOpenOnesByTheirDueDay() {
    Caller anna = anna();
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      made.add(0, invoice(anna, 1));
      clock().advance(Duration.ofDays(i % 2));
    }
    pay(anna, "12.55", made.get(2));

    assertThat(all(anna, InvoiceFilter.ALL)).containsExactlyElementsOf(made);
    assertThat(all(anna, InvoiceFilter.OPEN)).containsExactly(made.get(4), made.get(3), made.get(1), made.get(0));
  }

  private static List<String> all(Caller who, InvoiceFilter filter) {
    List<String> numbers = new ArrayList<>();
    String after = null;
    do {
      String from = after;
      PageOf<InvoiceRow> page = as(who, () -> bean(MyInvoices.class).list(filter, new PageRequest(from, 2)));
      page.rows().forEach(row -> numbers.add(row.number()));
      after = page.next();
    } while (after != null);
    return numbers;
  }

  @Test
  void anothersInvoiceIsNotThereAndTheAttemptIsKept() {
    Caller anna = anna();
    Caller boris = anna();
    String invoice = invoice(anna, 1);

    assertThatThrownBy(() -> as(boris, () -> bean(MyInvoices.class).details(invoice))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(boris, () -> bean(MyBalances.class).statement(account(anna), TODAY, TODAY, PageRequest.first()))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(boris, () -> bean(MyBalances.class).choose(account(anna)))).isInstanceOf(NotFound.class);
    assertThat(as(boris, () -> bean(MyBalances.class).due(account(anna), 5))).isEmpty();
    assertThat(as(boris, () -> bean(MyBalances.class).latest(account(anna), 5))).isEmpty();
    assertThat(all(boris, InvoiceFilter.ALL)).isEmpty();
    assertThat(as(boris, () -> bean(MyInvoices.class).list(InvoiceFilter.ALL, PageRequest.after(String.valueOf(1)))).rows()).isEmpty();
    assertThat(rows("select 1 from audit_entries where action = 'access.refused' and record_id = '%s' and actor_subject = '%s'".formatted(invoice, boris.subject()))).hasSize(1);
  }

  @Test
  void aViewerLooksAndStaffUseTheirOwnPages() {
    Caller anna = anna();
    String invoice = invoice(anna, 1);
    Caller viktor = Cast.actingFor(unique("viktor"), 1, anna.actingFor().customerId(), anna.actingFor().customerNumber(), CustomerRight.VIEWER);
    assertThat(as(viktor, () -> bean(MyInvoices.class).details(invoice)).number()).isEqualTo(invoice);
    assertThatThrownBy(() -> as(Cast.CLARA, () -> bean(MyInvoices.class).details(invoice))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(anna, () -> bean(InvoiceQueries.class).details(invoice))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(Cast.CLARA, () -> bean(InvoiceQueries.class).creditable(invoice))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(Cast.CLARA, () -> bean(InvoiceQueries.class).refundable(account(anna)))).isInstanceOf(AccessDenied.class);
  }

  private static List<TimelineEntry> timeline(String customer, String after) {
    return as(Cast.CLARA, () -> bean(Timelines.class).of(customer, after)).rows();
  }

  @Test
  void staffSeeWhatWasChargedAndPaidPageByPage() {
    Caller anna = anna();
    String customer = anna.actingFor().customerNumber();
    String first = invoice(anna, 1);
    clock().advance(Duration.ofDays(1));
    String second = invoice(anna, 1);
    String paid = pay(anna, "5", first);
    String more = pay(anna, "6", first);

    List<TimelineEntry> all = timeline(customer, null);
    List<TimelineEntry> charged = all.stream().filter(entry -> entry.what() instanceof TimelineInvoice).toList();
    assertThat(charged).extracting(entry -> ((TimelineInvoice) entry.what()).number()).containsExactly(second, first);
    assertThat(all).filteredOn(entry -> entry.what() instanceof TimelinePayment).extracting(entry -> ((TimelinePayment) entry.what()).number())
        .containsExactly(more, paid);
    assertThat(timeline(customer, "invoice" + charged.get(0).position())).contains(charged.get(1)).doesNotContain(charged.get(0));
    assertThatThrownBy(() -> as(anna, () -> bean(Timelines.class).of(customer, null))).isInstanceOf(AccessDenied.class);
  }

  @Test
  void theBalanceSaysWhatIsLateAndWhatComesNext() {
    Caller anna = anna();
    invoice(anna, 1);
    clock().advance(Duration.ofDays(15));
    invoice(anna, 2);
    BalanceRow row = as(anna, () -> bean(MyBalances.class).all()).get(0);
    assertThat(row.balance()).hasToString("37.6500 EUR");
    assertThat(row.overdue()).hasToString("12.5500 EUR");
    assertThat(row.nextDue()).isEqualTo(TODAY.plusDays(14));
    assertThat(as(anna, () -> bean(MyBalances.class).choose(null)).chosen()).isEqualTo(row);
    assertThat(as(Cast.CLARA, () -> bean(InvoiceQueries.class).balances(anna.actingFor().customerNumber()))).containsExactly(row);
  }

  @Test
  void aStatementLeadsFromTheOpeningToTheClosingBalance() {
    Caller anna = anna();
    invoice(anna, 1);
    clock().advance(Duration.ofDays(10));
    String second = invoice(anna, 1);
    pay(anna, "12.55", second);
    clock().advance(Duration.ofDays(10));
    invoice(anna, 1);

    StatementDetails middle = as(anna, () -> bean(MyBalances.class).statement(account(anna), TODAY.plusDays(5), TODAY.plusDays(15), PageRequest.first()));

    assertThat(middle.opening()).hasToString("12.5500 EUR");
    assertThat(middle.closing()).hasToString("12.5500 EUR");
    assertThat(middle.movements().rows()).extracting(MovementRow::amount).extracting(Object::toString).containsExactly("12.5500 EUR", "-12.5500 EUR");
    StatementDetails before = as(anna, () -> bean(MyBalances.class).statement(account(anna), TODAY.minusDays(9), TODAY.minusDays(1), PageRequest.first()));
    assertThat(before.opening().isZero() && before.closing().isZero() && before.movements().isEmpty()).isTrue();
    List<Long> positions = new ArrayList<>();
    String after = null;
    do {
      String from = after;
      StatementDetails page = as(anna, () -> bean(MyBalances.class).statement(account(anna), TODAY, TODAY.plusDays(30), new PageRequest(from, 1)));
      page.movements().rows().forEach(row -> positions.add(row.position()));
      after = page.movements().next();
    } while (after != null);
    assertThat(positions).containsExactly(1L, 2L, 3L, 4L);
    assertThatThrownBy(() -> as(anna, () -> bean(MyBalances.class).statement(account(anna), TODAY, TODAY.minusDays(1), PageRequest.first()))).isInstanceOf(RuleViolated.class);
  }

  @Test
  void pagesTakeAFewStatements() {
    Caller anna = anna();
    String invoice = invoice(anna, 1);
    assertThat(statementsOf(() -> as(anna, () -> bean(MyInvoices.class).list(InvoiceFilter.OPEN, PageRequest.first())))).isEqualTo(1);
    assertThat(statementsOf(() -> as(anna, () -> bean(MyInvoices.class).details(invoice)))).isEqualTo(3);
    assertThat(statementsOf(() -> as(anna, () -> bean(MyBalances.class).all()))).isEqualTo(1);
    assertThat(statementsOf(() -> as(anna, () -> bean(MyBalances.class).latest(account(anna), 5)))).isEqualTo(1);
    assertThat(statementsOf(() -> as(anna, () -> bean(MyBalances.class).statement(account(anna), TODAY, TODAY, PageRequest.first())))).isEqualTo(3);
    assertThat(statementsOf(() -> as(Cast.CLARA, () -> bean(InvoiceQueries.class).details(invoice)))).isLessThanOrEqualTo(6);
    assertThat(statementsOf(() -> as(Cast.CLARA, () -> bean(InvoiceQueries.class).account(account(anna), PageRequest.first())))).isEqualTo(5);
  }
}
