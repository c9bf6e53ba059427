package org.tuttu.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.tuttu.customer.selfservice.DocumentKind;
import org.tuttu.customer.selfservice.DocumentRow;
import org.tuttu.documents.selfservice.MyDocuments;
import org.tuttu.documents.selfservice.MyPapers;
import org.tuttu.identity.AccountGrant;
import org.tuttu.identity.AccountRight;
import org.tuttu.identity.ActingFor;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CustomerAccess;
import org.tuttu.identity.CustomerRight;
import org.tuttu.ordering.Orders;
import org.tuttu.ordering.ReceivedInput;
import org.tuttu.ordering.Returns;
import org.tuttu.ordering.Shop;
import org.tuttu.ordering.selfservice.MyReturns;
import org.tuttu.ordering.selfservice.ReturnCondition;
import org.tuttu.ordering.selfservice.ReturnInput;
import org.tuttu.ordering.selfservice.ReturnReason;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.KeptFile;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.PageOf;
import org.tuttu.shared.PageRequest;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;
import org.tuttu.shared.Upload;
import org.tuttu.testing.Cast;
import org.tuttu.testing.SampleFiles;

/** All documents in one list, and what staff share. */
class DocumentsDbTest extends Shop {

  private static final LocalDate DAY = LocalDate.parse("2026-01-15");

  private final Caller anna = anna();

  @Test
  void allThatAroseAndWasSharedStandsInOneListTheNewestFirst() {
    String first = share("Framework contract", DocumentKind.CONTRACT);
    clock().advance(Duration.ofHours(1));
    String order = order(anna, product(10), 1);
    String invoice = ship(order);
    clock().advance(Duration.ofHours(1));
    String last = share("Käyttöohje", DocumentKind.MANUAL);

    assertThat(numbers(anna, null, null, 20)).startsWith(last).endsWith(first).containsExactlyInAnyOrder(last, invoice, order, first);
    assertThat(numbers(anna, null, null, 1)).as("page by page, also where two arose at the same moment").isEqualTo(numbers(anna, null, null, 20));
    assertThat(rows(anna, null, null)).filteredOn(row -> row.number().equals(first)).singleElement().satisfies(row -> {
      assertThat(row.title()).isEqualTo("Framework contract");
      assertThat(row.day()).isEqualTo(DAY);
    });
    assertThat(rows(anna, null, null)).filteredOn(row -> row.number().equals(order)).singleElement().satisfies(row -> assertThat(row.title()).isEqualTo("Room 4"));
  }

  @Test
  void aDocumentIsFoundByKindTitleNumberAndReference() {
    String contract = share("Framework contract of Äänekoski 100%", DocumentKind.CONTRACT);
    String order = order(anna, product(10), 1);
    String invoice = ship(order);

    assertThat(numbers(anna, DocumentKind.INVOICE, null, 20)).containsExactly(invoice);
    assertThat(numbers(anna, DocumentKind.CREDIT_NOTE, null, 20)).isEmpty();
    assertThat(numbers(anna, DocumentKind.CONTRACT, null, 20)).containsExactly(contract);
    assertThat(numbers(anna, null, "aanekoski contract", 20)).containsExactly(contract);
    assertThat(numbers(anna, null, contract.toLowerCase(), 20)).containsExactly(contract);
    assertThat(numbers(anna, null, "100%", 20)).containsExactly(contract);
    assertThat(numbers(anna, null, "1_0", 20)).isEmpty();
    assertThat(numbers(anna, null, invoice, 20)).containsExactly(invoice);
    assertThat(numbers(anna, null, " ROOM ", 20)).as("the customer's own reference").containsExactly(order);
    assertThat(numbers(anna, null, "x".repeat(100_000), 20)).isEmpty();
  }

  @Test
  void aReturnIsAmongThemOnceItHasASlip() {
    String order = order(anna, product(10), 2);
    ship(order);
    as(Cast.CLARA, () -> bean(Orders.class).deliver(order, 3));
    clock().advance(Duration.ofHours(1));
    String back = as(anna, () -> bean(MyReturns.class).ask(order, new ReturnInput(unique("return"), Map.of(1, 2), ReturnReason.DAMAGED, null), List.of()));
    assertThat(numbers(anna, DocumentKind.RETURN_SLIP, null, 20)).as("nobody has accepted it").isEmpty();

    as(Cast.CLARA, () -> bean(Returns.class).accept(back, 1, null));

    assertThat(numbers(anna, null, null, 20)).startsWith(back);
    assertThat(numbers(anna, DocumentKind.RETURN_SLIP, order.toLowerCase(), 20)).as("by its order").containsExactly(back);
    assertThat(numbers(anna, null, back, 20)).containsExactly(back);
    assertThat(numbers(anna(), null, back, 20)).as("another customer").isEmpty();
    as(Cast.CLARA, () -> bean(Returns.class).receive(back, 2, new ReceivedInput(Map.of(1, new ReceivedInput.Line(2, ReturnCondition.AS_NEW, true)))));
    assertThat(numbers(anna, null, back, 20)).as("when it has come, too").containsExactly(back);
    assertThat(as(anna, () -> bean(MyPapers.class).returnSlip(back)).name()).isEqualTo(back + ".pdf");
  }

  @Test
  void aFileComesBackToItsCustomerOnly() {
    String number = share("Contract", DocumentKind.CONTRACT);
    Caller boris = anna();

    KeptFile file = as(anna, () -> bean(MyDocuments.class).file(number));
    assertThat(file.name()).isEqualTo("Sopimus.pdf");
    assertThat(content(anna, file)).isEqualTo(SampleFiles.pdf());
    assertThatThrownBy(() -> as(boris, () -> bean(MyDocuments.class).file(number))).isInstanceOf(NotFound.class);
    assertThat(count("select count(*) from audit_entries where action = 'access.refused' and record_id = '%s' and actor_subject = '%s'".formatted(number, boris.subject()))).isEqualTo(1);
    assertThat(count("select count(*) from news where name = 'document-shared' and customer_id = " + anna.actingFor().customerId())).as("they are told").isEqualTo(1);
    assertThat(numbers(boris, null, null, 20)).isEmpty();
    assertThat(numbers(boris, null, number, 20)).isEmpty();
    assertThatThrownBy(() -> as(Cast.CLARA, () -> bean(MyDocuments.class).file(number))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(anna, () -> bean(SharedDocuments.class).details(number))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(anna, () -> bean(SharedDocuments.class).share(customer(), input("Contract", DocumentKind.CONTRACT, "k"), pdf()))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(anna, () -> bean(MyDocuments.class).list(null, null, PageRequest.after("1.1~x~nonsense")))).isInstanceOf(NotFound.class);
  }

  @Test
  void whoSeesOneAccountOnlySeesItsDocumentsAndWhatIsSharedWithAll() {
    String contract = share("Contract", DocumentKind.CONTRACT);
    ship(order(anna, product(10), 1));
    ActingFor all = anna.actingFor();
    Caller other = Cast.portalUser(unique("other")).actingFor(new ActingFor(1, all.customerId(), all.customerNumber(), all.customerNumber(),
        new CustomerAccess(CustomerRight.PER_ACCOUNT, List.of(new AccountGrant(all.customerId() + 100_000_000, "ACC-other", AccountRight.VIEWER, null)))));

    assertThat(numbers(other, null, null, 20)).containsExactly(contract);
  }

  @Test
  void whatIsWithdrawnIsThereForStaffOnly() {
    String number = share("Contract", DocumentKind.CONTRACT);
    SharedDocumentRow seen = as(Cast.CLARA, () -> bean(SharedDocuments.class).details(number));

    assertThatThrownBy(() -> as(Cast.CLARA, () -> bean(SharedDocuments.class).withdraw(number, seen.version() + 1))).isInstanceOf(StaleData.class);
    as(Cast.CLARA, () -> bean(SharedDocuments.class).withdraw(number, seen.version()));

    assertThat(numbers(anna, null, null, 20)).isEmpty();
    assertThatThrownBy(() -> as(anna, () -> bean(MyDocuments.class).file(number))).isInstanceOf(NotFound.class);
    SharedDocumentRow row = as(Cast.CLARA, () -> bean(SharedDocuments.class).ofCustomer(customer(), PageRequest.first())).rows().get(0);
    assertThat(row.isWithdrawn()).isTrue();
    assertThat(row.withdrawnByName()).isEqualTo(Cast.CLARA.name());
    assertThatThrownBy(() -> as(Cast.CLARA, () -> bean(SharedDocuments.class).withdraw(number, row.version()))).isInstanceOf(RuleViolated.class);
    assertThat(count("select count(*) from audit_entries where record_id = '%s' and action in ('document.shared', 'document.withdrawn')".formatted(number))).isEqualTo(2);
  }

  @Test
  void theSameFormTwiceIsOneDocument() throws Exception {
    String key = unique("document");
    Callable<String> submission = () -> as(Cast.CLARA, () -> bean(SharedDocuments.class).share(customer(), input("Contract", DocumentKind.CONTRACT, key), pdf()));
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      List<String> numbers = new ArrayList<>();
      for (var each : pool.invokeAll(List.of(submission, submission, submission))) {
        numbers.add(each.get());
      }
      assertThat(numbers).containsOnly(numbers.get(0));
    } finally {
      pool.shutdownNow();
    }
    assertThat(count("select count(*) from shared_documents where document_key = '" + key + "'")).isEqualTo(1);
  }

  @Test
  void whatIsWrongIsRefusedAndNothingIsKept() {
    long files = count("select count(*) from files");

    assertRefused("file.not-what-it-says", DocumentKind.CONTRACT, SampleFiles.upload("contract.pdf", "no PDF"));
    assertRefused("file.missing", DocumentKind.CONTRACT, null);
    assertRefused("document.arises", DocumentKind.INVOICE, pdf());
    assertThatThrownBy(() -> as(Cast.CLARA, () -> bean(SharedDocuments.class).share("nobody", input("Contract", DocumentKind.CONTRACT, unique("d")), pdf()))).isInstanceOf(NotFound.class);
    assertThat(count("select count(*) from files")).isEqualTo(files);
  }

  @Test
  void listsTakeAFewStatementsHoweverManyDocumentsThereAre() {
    share("Contract", DocumentKind.CONTRACT);

    assertThat(statementsOf(() -> as(anna, () -> bean(MyDocuments.class).list(null, "x", PageRequest.first())))).as("one for each source").isEqualTo(4);
    assertThat(statementsOf(() -> as(anna, () -> bean(MyDocuments.class).list(DocumentKind.INVOICE, null, PageRequest.first())))).isEqualTo(1);
    assertThat(statementsOf(() -> as(Cast.CLARA, () -> bean(SharedDocuments.class).ofCustomer(customer(), PageRequest.first())))).isEqualTo(1);
  }

  private void assertRefused(String code, DocumentKind kind, Upload upload) {
    assertThatThrownBy(() -> as(Cast.CLARA, () -> bean(SharedDocuments.class).share(customer(), input("Contract", kind, unique("document")), upload)))
        .isInstanceOfSatisfying(RuleViolated.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private String customer() {
    return anna.actingFor().customerNumber();
  }

  private static Upload pdf() {
    return SampleFiles.upload("Sopimus.pdf", SampleFiles.pdf());
  }

  private static DocumentInput input(String title, DocumentKind kind, String key) {
    return new DocumentInput(key, kind, title, DAY);
  }

  private String share(String title, DocumentKind kind) {
    return as(Cast.CLARA, () -> bean(SharedDocuments.class).share(customer(), input(title, kind, unique("document")), pdf()));
  }

  private static String ship(String order) {
    as(Cast.CLARA, () -> bean(Orders.class).confirm(order, 1));
    as(Cast.CLARA, () -> bean(Orders.class).ship(order, 2, null));
    return (String) transaction(() -> em().createNativeQuery("select i.number from invoices i join orders o on o.id = i.order_id where o.number = ?").setParameter(1, order).getSingleResult());
  }

  private static List<DocumentRow> rows(Caller who, DocumentKind kind, String words) {
    return as(who, () -> bean(MyDocuments.class).list(kind, words, PageRequest.first())).rows();
  }

  private static List<String> numbers(Caller who, DocumentKind kind, String words, int size) {
    List<String> numbers = new ArrayList<>();
    String after = null;
    do {
      String from = after;
      PageOf<DocumentRow> page = as(who, () -> bean(MyDocuments.class).list(kind, words, new PageRequest(from, size)));
      page.rows().forEach(row -> numbers.add(row.number()));
      after = page.next();
    } while (after != null);
    return numbers;
  }

  private static byte[] content(Caller who, KeptFile file) {
    return as(who, () -> {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      bean(MyDocuments.class).write(file, out);
      return out.toByteArray();
    });
  }

  private static long count(String sql) {
    return ((Number) transaction(() -> em().createNativeQuery(sql).getSingleResult())).longValue();
  }
}
