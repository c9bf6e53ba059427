package org.tuttu.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tuttu.testing.ListQuestions.numbers;
import static org.tuttu.testing.ListQuestions.page;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tuttu.finding.Finder;
import org.tuttu.finding.HitKind;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CustomerRight;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.Setting;
import org.tuttu.shared.StaleData;
import org.tuttu.shared.TestSettings;
import org.tuttu.testing.Cast;

/** What the bank tells becomes payments, once; what finds no invoice waits for Clara. */
class BankEntriesDbTest extends Bank {

  @ParameterizedTest
  @CsvSource({"reference", "zeros", "creditor", "text", "number", "spaced"})
  void whatThePayerSaidFindsTheInvoice(String way) {
    Caller anna = anna();
    invoice(anna, 2);
    String invoice = invoice(anna, 1);
    String local = referenceOf(invoice);
    CamtFile file = switch (way) {
      case "zeros" -> new CamtFile().in("12.55", "00000" + local, null);
      case "creditor" -> new CamtFile().in("12.55", local.startsWith("RF") ? local : "RF00" + local, null);
      case "text" -> new CamtFile().in("12.55", null, "invoice, reference " + local + " many thanks");
      case "number" -> new CamtFile().in("12.55", null, "Lasku nro " + invoice.toLowerCase() + ".");
      case "spaced" -> new CamtFile().in("12.55", null, "ref " + local.replaceAll("(.{4})", "$1 "));
      default -> new CamtFile().in("12.55", local, null);
    };

    BankEntryDetails entry = matched(file);

    assertThat(entry.status()).isEqualTo(EntryStatus.BOOKED);
    assertThat(entry.bookings()).singleElement().satisfies(booked -> assertThat(booked.account()).isEqualTo(account(anna)));
    assertThat(open(invoice)).isEqualTo("0.00");
    assertThat(balance(anna)).isEqualByComparingTo("25.10");
    assertBooksAreRight(anna);
  }

  @Test
  void theSameFileAndTheSameEntryChangeNothing() {
    Caller anna = anna();
    String invoice = invoice(anna, 1);
    CamtFile file = new CamtFile().in("12.55", referenceOf(invoice), null).in("3", null, "twice").in("3", null, "twice");
    CamtFile again = new CamtFile().in("3", null, "alike", "P", "FI1", "b1").in("3", null, "alike", "P", "FI1", "b1");
    CamtFile andMore = new CamtFile().in("3", null, "alike", "P", "FI1", "b1").in("3", null, "alike", "P", "FI1", "b1").in("4", null, "new", "P", "FI1", "b2");
    String text = file.toString();
    String first = receive(file);
    matchAll();
    int known = rows("select 1 from bank_entries").size();

    assertThat(text).isNotEqualTo(file.toString());
    assertThat(receive(again)).isNotEqualTo(first);
    assertThat(rows("select 1 from bank_entries")).as("two that are alike in one file are two").hasSize(known + 2);
    String next = receive(andMore);
    assertThat(rows("select 1 from bank_entries")).hasSize(known + 3);
    assertThat(as(Cast.CLARA, () -> bean(BankQueries.class).statement(next))).satisfies(statement -> {
      assertThat(statement.entries()).isEqualTo(3);
      assertThat(statement.known()).isEqualTo(2);
    });
    matchAll();
    assertThat(balance(anna)).isEqualByComparingTo("0");
  }

  @Test
  void theSameFileManyTimesAtOnceIsOne() throws Exception {
    Caller anna = anna();
    String invoice = invoice(anna, 1);
    String text = new CamtFile().in("12.55", referenceOf(invoice), null).toString();
    List<Callable<Object>> works = new ArrayList<>();
    TestSettings.give(Setting.BANK_ACCOUNTS, "SE1, FI21 1234 5600 0007 85");
    for (int i = 0; i < 6; i++) {
      works.add(() -> as(Cast.CLARA, () -> bean(BankStatements.class).receive("a.xml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
          .statementNumber()));
      works.add(() -> {
        matchAll();
        return null;
      });
    }
    together(works);
    TestSettings.give(Setting.BANK_ACCOUNTS, null);
    matchAll();

    assertThat(rows("select 1 from payments where account_id = " + anna.actingFor().customerId())).hasSize(1);
    assertThat(balance(anna)).isEqualByComparingTo("0");
    assertBooksAreRight(anna);
  }

  @Test
  void whatIsNotSureWaitsAndSaysWhy() {
    Caller anna = anna();
    Caller boris = anna();
    String annas = invoice(anna, 1);
    String boriss = invoice(boris, 1);
    Caller nils = customer(unique("nils"), CustomerRight.OWNER, "NOK");
    String product = product(10, "10", "25", "NOK");
    String crowns = ship(order(nils, product, 1));

    assertThat(matched(new CamtFile().in("5", null, "happy new year")).hint()).isEqualTo(EntryHint.NO_REFERENCE);
    assertThat(matched(new CamtFile().in("5", "RF3323482369", null)).hint()).isEqualTo(EntryHint.UNKNOWN_REFERENCE);
    assertThat(matched(new CamtFile().in("5", null, annas + " " + boriss)).hint()).isEqualTo(EntryHint.SEVERAL_ACCOUNTS);
    assertThat(matched(new CamtFile().in("12.50", null, crowns)).hint()).isEqualTo(EntryHint.OTHER_CURRENCY);
    assertThat(matched(new CamtFile().reversed("12.55", referenceOf(annas))).hint()).isEqualTo(EntryHint.REVERSED);
    assertThat(matched(new CamtFile().out("5", "Landlord")).status()).isEqualTo(EntryStatus.OUTGOING);
    pay(anna, "12.55", annas);
    assertThat(matched(new CamtFile().in("12.55", referenceOf(annas), null))).satisfies(entry -> {
      assertThat(entry.hint()).isEqualTo(EntryHint.ALREADY_PAID);
      assertThat(entry.suggestions()).first().satisfies(found -> {
        assertThat(found.accountNumber()).isEqualTo(account(anna));
        assertThat(found.reasons()).contains(SuggestionReason.NAMED);
      });
    });
    assertThat(balance(anna)).isEqualByComparingTo("0");
  }

  @Test
  void underAndOverpaymentsAreBookedAndTheRestWaits() {
    Caller anna = anna();
    String first = invoice(anna, 1);
    String second = invoice(anna, 2);
    matched(new CamtFile().in("10", referenceOf(second), null));
    assertThat(open(second)).isEqualTo("15.10");
    matched(new CamtFile().in("40", referenceOf(second), null));
    assertThat(open(second)).isEqualTo("0.00");
    assertThat(open(first)).as("what is over pays the next").isEqualTo("0.00");
    assertThat(unallocated(anna)).isEqualByComparingTo("12.35");
    assertBooksAreRight(anna);
  }

  @Test
  void itIsSuggestedWhoseItMayBeAndClaraSplitsIt() {
    String name = unique("Zorbas");
    Caller anna = anna();
    Caller boris = anna();
    transaction(() -> em().createNativeQuery("update customers set name = ? where id = ?").setParameter(1, name + " Oy").setParameter(2, anna.actingFor().customerId()).executeUpdate());
    String dear = ship(order(anna, product(9, "77.31", "25.5", "EUR"), 1));
    String small = invoice(anna, 1);
    String boriss = invoice(boris, 1);
    BankEntryDetails entry = matched(new CamtFile().in("97.02", null, "bills", name.toUpperCase() + " OY", "LV80BANK0000435195001", unique("b")));

    assertThat(entry.suggestions()).extracting(Suggestion::accountNumber).first().isEqualTo(account(anna));
    assertThat(entry.suggestions().get(0).reasons()).isEqualTo(Set.of(SuggestionReason.SAME_AMOUNT, SuggestionReason.SAME_NAME));
    assertThat(statementsOf(() -> entry(entry.number()))).isEqualTo(3);
    BookingProposal proposal = as(Cast.CLARA, () -> bean(BankQueries.class).proposal(entry.number(), account(anna))).orElseThrow();
    assertThat(proposal.payables()).extracting(BookingProposal.Payable::invoice).containsExactlyInAnyOrder(dear, small);

    BookingInput annas = new BookingInput(unique("key"), account(anna), new BigDecimal("84.47"), Map.of(dear, new BigDecimal("80"), small, new BigDecimal("4.47")));
    String payment = book(entry, annas);
    assertThat(book(entry, annas)).as("a double click").isEqualTo(payment);
    BankEntryDetails rest = entry(entry.number());
    assertThat(rest.status()).isEqualTo(EntryStatus.WAITING);
    assertThat(rest.left()).hasToString("12.5500 EUR");
    book(rest, new BookingInput(unique("key"), account(boris), new BigDecimal("12.55"), Map.of(boriss, new BigDecimal("12.55"))));

    assertThat(entry(entry.number())).satisfies(booked -> {
      assertThat(booked.status()).isEqualTo(EntryStatus.BOOKED);
      assertThat(booked.bookings()).extracting(BankEntryDetails.Booking::account).containsExactly(account(anna), account(boris));
    });
    assertThat(open(dear)).isEqualTo("17.02");
    assertThat(open(small)).isEqualTo("8.08");
    assertBooksAreRight(anna);
    assertBooksAreRight(boris);
    BankEntryDetails later = matched(new CamtFile().in("1", null, "more", "Somebody else", "LV80BANK0000435195001", unique("b")));
    assertThat(later.suggestions()).filteredOn(found -> found.reasons().contains(SuggestionReason.PAID_BEFORE)).extracting(Suggestion::accountNumber)
        .containsExactlyInAnyOrder(account(anna), account(boris));
  }

  @Test
  void whatIsNoLongerSoIsRefusedAndChangesNothing() {
    Caller anna = anna();
    String invoice = invoice(anna, 1);
    BankEntryDetails entry = matched(new CamtFile().in("10", null, "x"));
    assertRefused("bank.more-than-left", entry, account(anna), "10.01", Map.of());
    assertRefused("payment.split-changed", entry, account(anna), "10", Map.of(invoice, new BigDecimal("10.01")));
    assertRefused("payment.split-changed", entry, account(anna), "5", Map.of(invoice, new BigDecimal("6")));
    assertRefused("payment.split-changed", entry, account(anna()), "10", Map.of(invoice, new BigDecimal("10")));
    assertRefused("bank.no-account", entry, "ACC-none", "10", Map.of());
    assertRefused("bank.other-currency", entry, account(customer(unique("nils"), CustomerRight.OWNER, "NOK")), "10", Map.of());
    as(Cast.CLARA, () -> bean(BankEntries.class).setAside(entry.number(), entry.version(), "Interest"));
    assertThatThrownBy(() -> book(entry, new BookingInput(unique("key"), account(anna), BigDecimal.TEN, Map.of()))).isInstanceOf(StaleData.class);
    BankEntryDetails aside = entry(entry.number());
    assertThat(aside.asideReason()).isEqualTo("Interest");
    assertRefused("bank.not-now", aside, account(anna), "10", Map.of());
    as(Cast.CLARA, () -> bean(BankEntries.class).takeBack(entry.number(), aside.version()));
    assertThat(entry(entry.number()).status()).isEqualTo(EntryStatus.WAITING);
    assertThat(balance(anna)).isEqualByComparingTo("12.55");
  }

  @Test
  void anAccountThatIsNotOursIsTold() {
    assertThatThrownBy(() -> receive(new CamtFile().account("DE89370400440532013000").in("1", null, null))).isInstanceOf(RuleViolated.class)
        .hasFieldOrPropertyWithValue("code", "bank.not-ours");
    receive(new CamtFile().account("12345600000785").in("1", null, null));
  }

  @Test
  void theListIsFilteredAndSortedWithFewStatements() {
    String mark = unique("mark").replace("-", "");
    String statement = receive(new CamtFile().in("3", null, mark).in("2", null, mark).out("1", "Landlord " + mark));
    matchAll();
    List<String> amounts = numbers("bank-entries", "statement", statement, "sort", "amount");
    assertThat(amounts).hasSize(3);
    assertThat(numbers("bank-entries", "statement", statement, "sort", "-amount")).containsExactly(amounts.get(2), amounts.get(1), amounts.get(0));
    assertThat(numbers("bank-entries", "statement", statement, "status", "OUTGOING")).containsExactly(amounts.get(0));
    assertThat(numbers("bank-entries", "message", mark, "status", "WAITING", "hint", "NO_REFERENCE")).containsExactlyInAnyOrder(amounts.get(1), amounts.get(2));
    assertThat(numbers("bank-entries", "number", amounts.get(1).toLowerCase(), "amount.from", "2", "booked.from", "2026-03-02")).containsExactly(amounts.get(1));
    assertThat(numbers("bank-statements", "number", statement, "bankAccount", CamtFile.OURS.toLowerCase(), "sort", "at")).containsExactly(statement);
    assertThat(statementsOf(() -> page("bank-entries", null, 20))).isEqualTo(1);
    assertThat(statementsOf(() -> page("bank-statements", null, 20))).isEqualTo(1);
  }

  @Test
  void theSearchBoxFindsAnInvoiceByWhatItsPayerSays() {
    Caller anna = anna();
    String invoice = invoice(anna, 1);
    for (String said : List.of(invoice, invoice.replace("-", " "), referenceOf(invoice), "000" + referenceOf(invoice), referenceOf(invoice).replaceAll("(.{4})", "$1 "))) {
      assertThat(as(Cast.CLARA, () -> bean(Finder.class).find(said, 8))).as(said).first().satisfies(hit -> {
        assertThat(hit.kind()).isEqualTo(HitKind.INVOICE);
        assertThat(hit.number()).isEqualTo(invoice);
        assertThat(hit.customer()).contains(anna.actingFor().customerNumber());
        assertThat(hit.exactly()).isTrue();
      });
    }
  }

  @Test
  void customersAreRefused() {
    Caller anna = anna();
    BankEntryDetails entry = matched(new CamtFile().in("10", null, "x"));
    assertThatThrownBy(() -> as(anna, () -> bean(BankStatements.class).receive("a", new CamtFile().content()))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(anna, () -> bean(BankQueries.class).entry(entry.number()))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(anna, () -> bean(BankEntries.class).book(entry.number(), entry.version(), input(account(anna), "10", Map.of())))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(Cast.CLARA, () -> bean(BankMatching.class).next())).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(Cast.CLARA, () -> bean(BankQueries.class).entry("E-0"))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> transaction(() -> em().createNativeQuery("update bank_entries set amount = 1").executeUpdate())).rootCause().hasMessageContaining("append-only");
  }

  private static String book(BankEntryDetails entry, BookingInput input) {
    return as(Cast.CLARA, () -> bean(BankEntries.class).book(entry.number(), entry.version(), input));
  }

  private static BookingInput input(String account, String amount, Map<String, BigDecimal> shares) {
    return new BookingInput(unique("key"), account, new BigDecimal(amount), shares);
  }

  private static void assertRefused(String code, BankEntryDetails entry, String account, String amount, Map<String, BigDecimal> shares) {
    assertThatThrownBy(() -> book(entry, input(account, amount, shares))).isInstanceOf(RuleViolated.class).hasFieldOrPropertyWithValue("code", code);
    assertThat(entry(entry.number()).left()).isEqualTo(entry.left());
  }

  private static String referenceOf(String invoice) {
    return (String) one("select payment_reference from invoices where number = '" + invoice + "'");
  }

  private static void together(List<Callable<Object>> works) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(6);
    try {
      for (Future<Object> answer : pool.invokeAll(works)) {
        answer.get();
      }
    } finally {
      pool.shutdownNow();
    }
  }
}
