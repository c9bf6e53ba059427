package org.tuttu.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tuttu.billing.selfservice.MyInvoices;
import org.tuttu.documents.selfservice.ElectronicObstacle;
import org.tuttu.documents.selfservice.MyPapers;
import org.tuttu.documents.selfservice.Paper;
import org.tuttu.identity.AccountGrant;
import org.tuttu.identity.AccountRight;
import org.tuttu.identity.ActingFor;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CustomerAccess;
import org.tuttu.identity.CustomerRight;
import org.tuttu.ordering.Orders;
import org.tuttu.ordering.Returns;
import org.tuttu.ordering.Shop;
import org.tuttu.ordering.selfservice.MyReturns;
import org.tuttu.ordering.selfservice.ReturnInput;
import org.tuttu.ordering.selfservice.ReturnReason;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.Setting;
import org.tuttu.shared.TestSettings;
import org.tuttu.testing.Cast;

/** Papers of real invoices, orders and accounts: what stands on them, and who gets them. */
class PapersDbTest extends Shop {

  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

  private static final Map<Setting, String> COMPANY = new EnumMap<>(Map.of(Setting.COMPANY_BUSINESS_ID, "1234567-1", Setting.COMPANY_VAT_ID, "FI12345671",
      Setting.COMPANY_CITY, "Helsinki", Setting.COMPANY_COUNTRY, "FI", Setting.COMPANY_IBAN, "FI2112345600000785"));

  private Caller anna;
  private String order;
  private String invoice;

  @BeforeAll
  static void theCompanySaysWhoItIs() {
    COMPANY.forEach(TestSettings::give);
  }

  @AfterAll
  static void asBefore() {
    COMPANY.keySet().forEach(setting -> TestSettings.give(setting, null));
  }

  @BeforeEach
  void anInvoicedOrder() {
    anna = anna();
    transaction(() -> em().createNativeQuery("update customers set business_id = '7654321-2' where id = " + anna.actingFor().customerId()).executeUpdate());
    order = order(anna, product(10), 3);
    as(Cast.CLARA, () -> bean(Orders.class).confirm(order, 1));
    as(Cast.CLARA, () -> bean(Orders.class).ship(order, 2, null));
    invoice = (String) one("select i.number from invoices i join orders o on o.id = i.order_id where o.number = '" + order + "'");
  }

  @Test
  void anInvoiceIsPrintedInTheCustomersLanguage() {
    Paper paper = as(anna, () -> bean(MyPapers.class).invoice(invoice));

    assertThat(paper.name()).isEqualTo(invoice + ".pdf");
    assertThat(text(paper)).contains("Lasku " + invoice, "Rantatie 1", "37,65", "Room 4", "Viitenumero", "7654321-2", "FI21 1234 5600 0007 85");
    assertThat(text(as(Cast.CLARA, () -> bean(Papers.class).invoice(invoice)))).contains("Lasku " + invoice);
  }

  @Test
  void anInvoiceIsGivenToPrograms() throws Exception {
    Paper paper = as(anna, () -> bean(MyPapers.class).electronicInvoice(invoice)).orElseThrow();

    assertThat(paper.name()).isEqualTo(invoice + ".xml");
    assertThat(PeppolRules.faults(paper.content())).isEmpty();
    assertThat(as(anna, () -> bean(MyPapers.class).obstacle(bean(MyInvoices.class).details(invoice)))).isEmpty();
    TestSettings.give(Setting.COMPANY_EINVOICE_ADDRESS, "0088:7300010000001");
    try {
      assertThat(new String(as(Cast.CLARA, () -> bean(Papers.class).electronicInvoice(invoice)).orElseThrow().content())).contains("schemeID=\"0088\"");
    } finally {
      TestSettings.give(Setting.COMPANY_EINVOICE_ADDRESS, null);
    }
  }

  @Test
  void anInvoiceThatProgramsWouldRefuseIsNotGiven() {
    Caller boris = anna();
    String his = order(boris, product(10), 1);
    as(Cast.CLARA, () -> bean(Orders.class).confirm(his, 1));
    as(Cast.CLARA, () -> bean(Orders.class).ship(his, 2, null));
    String number = (String) one("select i.number from invoices i join orders o on o.id = i.order_id where o.number = '" + his + "'");

    assertThat(as(boris, () -> bean(MyPapers.class).electronicInvoice(number))).isEmpty();
    assertThat(as(boris, () -> bean(MyPapers.class).obstacle(bean(MyInvoices.class).details(number)))).contains(ElectronicObstacle.BUYER_UNKNOWN);
    assertThat(as(Cast.CLARA, () -> bean(Papers.class).electronicInvoice(number))).isEmpty();
  }

  @Test
  void anOrderIsConfirmedAndAStatementGoesThroughItsPeriod() {
    assertThat(text(as(anna, () -> bean(MyPapers.class).confirmation(order)))).contains("Tilausvahvistus " + order, "Rantatie 1", "37,65", "Room 4");
    assertThat(text(as(Cast.CLARA, () -> bean(Papers.class).confirmation(order)))).contains("Tilausvahvistus " + order);
    Paper statement = as(anna, () -> bean(MyPapers.class).statement(account(), TODAY.minusDays(3), TODAY));
    assertThat(statement.name()).isEqualTo(account() + "-2026-02-27-2026-03-02.pdf");
    assertThat(text(statement)).contains("Tiliote " + account(), "Alkusaldo", "0,00", "37,65", invoice);
    assertThat(text(as(anna, () -> bean(MyPapers.class).statement(account(), TODAY.minusDays(9), TODAY.minusDays(8))))).contains("ei ole tapahtumia");
    assertThatThrownBy(() -> as(anna, () -> bean(MyPapers.class).statement(account(), TODAY, TODAY.minusDays(1)))).isInstanceOf(RuleViolated.class);
  }

  @Test
  void aReturnThatIsAcceptedHasASlipForItsCustomerAndStaff() {
    as(Cast.CLARA, () -> bean(Orders.class).deliver(order, 3));
    String back = as(anna, () -> bean(MyReturns.class).ask(order, new ReturnInput(unique("return"), Map.of(1, 2), ReturnReason.DAMAGED, null), List.of()));
    assertThatThrownBy(() -> as(anna, () -> bean(MyPapers.class).returnSlip(back))).as("while it is only asked for").isInstanceOf(NotFound.class);
    as(Cast.CLARA, () -> bean(Returns.class).accept(back, 1, "No stamp needed"));
    Caller boris = anna();
    ActingFor all = anna.actingFor();
    Caller other = Cast.portalUser(unique("other")).actingFor(new ActingFor(1, all.customerId(), all.customerNumber(), all.customerNumber(),
        new CustomerAccess(CustomerRight.PER_ACCOUNT, List.of(new AccountGrant(all.customerId() + 100_000_000, "ACC-other", AccountRight.BUYER, null)))));

    Paper paper = as(anna, () -> bean(MyPapers.class).returnSlip(back));
    assertThat(paper.name()).isEqualTo(back + ".pdf");
    assertThat(text(paper)).contains("Palautuslähete " + back, order, "Rantatie 1", "No stamp needed");
    assertThat(text(as(Cast.CLARA, () -> bean(Papers.class).returnSlip(back)))).contains("Palautuslähete " + back);
    assertThat(statementsOf(() -> as(anna, () -> bean(MyPapers.class).returnSlip(back)))).isEqualTo(3);
    assertThatThrownBy(() -> as(boris, () -> bean(MyPapers.class).returnSlip(back))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(other, () -> bean(MyPapers.class).returnSlip(back))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(anna, () -> bean(Papers.class).returnSlip(back))).isInstanceOf(AccessDenied.class);
    assertThat(count("select count(*) from audit_entries where action = 'access.refused' and record_id = '%s' and actor_subject = '%s'".formatted(back, boris.subject()))).isEqualTo(1);
  }

  @Test
  void anothersPapersAreNotThereAndTheAttemptIsKept() {
    Caller boris = anna();

    assertThatThrownBy(() -> as(boris, () -> bean(MyPapers.class).invoice(invoice))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(boris, () -> bean(MyPapers.class).electronicInvoice(invoice))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(boris, () -> bean(MyPapers.class).confirmation(order))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(boris, () -> bean(MyPapers.class).statement(account(), TODAY, TODAY))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(Cast.CLARA, () -> bean(MyPapers.class).invoice(invoice))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(anna, () -> bean(Papers.class).invoice(invoice))).isInstanceOf(AccessDenied.class);
    assertThat(count("select count(*) from audit_entries where action = 'access.refused' and record_id = '%s' and actor_subject = '%s'".formatted(invoice, boris.subject()))).isEqualTo(2);
    assertThat(count("select count(*) from audit_entries where action = 'access.refused' and record_id = '%s' and actor_subject = '%s'".formatted(order, boris.subject()))).isEqualTo(1);
  }

  @Test
  void whoSeesOneAccountOnlyGetsItsPapersOnly() {
    ActingFor all = anna.actingFor();
    Caller other = Cast.portalUser(unique("other")).actingFor(new ActingFor(1, all.customerId(), all.customerNumber(), all.customerNumber(),
        new CustomerAccess(CustomerRight.PER_ACCOUNT, List.of(new AccountGrant(all.customerId() + 100_000_000, "ACC-other", AccountRight.BILLER, null)))));

    assertThatThrownBy(() -> as(other, () -> bean(MyPapers.class).invoice(invoice))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(other, () -> bean(MyPapers.class).confirmation(order))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(other, () -> bean(MyPapers.class).statement(account(), TODAY, TODAY))).isInstanceOf(NotFound.class);
  }

  @Test
  void whatStaffTakeIsALookAtTheCustomer() {
    Caller dora = Cast.DORA;
    String looks = "select count(*) from audit_entries where action = 'customer.looked' and customer_id = %d and actor_subject = '%s'"
        .formatted(anna.actingFor().customerId(), dora.subject());

    as(dora, () -> bean(Papers.class).statement(account(), TODAY, TODAY));
    as(dora, () -> bean(Papers.class).invoice(invoice));

    assertThat(count(looks)).as("one visit").isEqualTo(1);
    assertThatThrownBy(() -> as(dora, () -> bean(Papers.class).invoice("2026-999999"))).isInstanceOf(NotFound.class);
  }

  @Test
  void papersTakeAFewStatements() {
    assertThat(statementsOf(() -> as(anna, () -> bean(MyPapers.class).invoice(invoice)))).isEqualTo(4);
    assertThat(statementsOf(() -> as(anna, () -> bean(MyPapers.class).electronicInvoice(invoice)))).isEqualTo(4);
    assertThat(statementsOf(() -> as(anna, () -> bean(MyPapers.class).confirmation(order)))).isEqualTo(5);
    assertThat(statementsOf(() -> as(anna, () -> bean(MyPapers.class).statement(account(), TODAY, TODAY)))).isEqualTo(3);
  }

  private String account() {
    return "ACC-" + anna.actingFor().customerId();
  }

  private static Object one(String sql) {
    return transaction(() -> em().createNativeQuery(sql).getSingleResult());
  }

  private static long count(String sql) {
    return ((Number) one(sql)).longValue();
  }

  private static String text(Paper paper) {
    try (PDDocument document = Loader.loadPDF(paper.content())) {
      return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
