package org.tuttu.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tuttu.billing.selfservice.InvoiceDetails;
import org.tuttu.billing.selfservice.MovementRow;
import org.tuttu.billing.selfservice.PostingKind;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.ordering.selfservice.DeliveryAddress;
import org.tuttu.ordering.selfservice.DeliveryWish;
import org.tuttu.ordering.selfservice.LineKind;
import org.tuttu.ordering.selfservice.LineProgress;
import org.tuttu.ordering.selfservice.OrderDetails;
import org.tuttu.ordering.selfservice.OrderKind;
import org.tuttu.ordering.selfservice.OrderLineRow;
import org.tuttu.ordering.selfservice.OrderStatus;
import org.tuttu.ordering.selfservice.ReturnDetails;
import org.tuttu.ordering.selfservice.ReturnLineRow;
import org.tuttu.ordering.selfservice.ReturnReason;
import org.tuttu.ordering.selfservice.ReturnStatus;
import org.tuttu.shared.Language;
import org.tuttu.shared.Money;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Documents as PDF, held to their standards by veraPDF. */
class PdfTest {

  private static final String COLOR = "#1f5f5b";

  private final PdfPrinter printer = new PdfPrinter();

  @BeforeAll
  static void prepare() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void anInvoiceIsForTheArchiveAndForReadersWhoListen(Language language) throws Exception {
    InvoiceDetails invoice = Specimens.invoice().to(Specimens.LATVIAN).line(3, "10", "25.5").line(12, "0.0125", "14").line(1, "1234.56", "25.5").details();

    byte[] pdf = printer.print(InvoicePaper.html(invoice, new Print(language), COLOR));

    keep("invoice-" + language.code(), pdf);
    assertKeepsToItsStandards(pdf);
    assertThat(text(pdf)).contains("Ķekava Žūrija Čiekuri SIA", "Työpöytä č 1 <b>&amp;", "FI21 1234 5600 0007 85", "20 26000 01237", "NDEAFIHH", "Tuttu Öljy & Öylätti \"Oy\"");
  }

  @Test
  void aCreditNoteAndAnInvoiceOfManyPagesAreToo() throws Exception {
    Specimens many = Specimens.invoice().to(Specimens.NORWEGIAN).in("NOK");
    for (int i = 0; i < 120; i++) {
      many.line(i + 1, "19.90", "25");
    }
    byte[] pages = printer.print(InvoicePaper.html(many.details(), new Print(Language.NB), COLOR));
    byte[] note = printer.print(InvoicePaper.html(Specimens.creditNote("2026-000122").line(1, "10", "25.5").details(), new Print(Language.EN), COLOR));

    keep("many", pages);
    keep("credit-note", note);
    assertKeepsToItsStandards(pages);
    assertKeepsToItsStandards(note);
    assertThat(text(note)).contains("Credit note 2026-000123", "2026-000122", "Broken").doesNotContain("IBAN");
    try (PDDocument document = Loader.loadPDF(pages)) {
      assertThat(document.getNumberOfPages()).isGreaterThan(3);
    }
  }

  @Test
  void aStatementIsToo() throws Exception {
    LocalDate day = LocalDate.parse("2026-03-02");
    Money ten = Money.of("10", "EUR");
    StatementPaper statement = new StatementPaper("ACC-1001 Kahvila", Specimens.FINN, day.minusDays(30), day, Money.zero("EUR"), ten,
        List.of(new MovementRow(1, PostingKind.INVOICE, day, "2026-000123", day, ten, ten)));

    byte[] pdf = printer.print(statement.html(Specimens.SELLER, new Print(Language.LV), COLOR));
    byte[] empty = printer.print(new StatementPaper("ACC-1001 Kahvila", Specimens.PERSON, day, day, ten, ten, List.of()).html(Specimens.SELLER, new Print(Language.FI), COLOR));

    keep("statement", pdf);
    assertKeepsToItsStandards(pdf);
    assertKeepsToItsStandards(empty);
    assertThat(text(pdf)).contains("Konta izraksts ACC-1001", "2026-000123");
  }

  @Test
  void anOrderConfirmationIsToo() throws Exception {
    Money price = Money.of("10", "EUR");
    OrderDetails order = new OrderDetails("2026-1001", 1, OrderKind.SALE, OrderStatus.PLACED, Instant.parse("2026-03-02T09:00:00Z"), "Anna", "Room 4", "ACC-1001", "Kahvila",
        new DeliveryAddress("Aalto", "Rantatie 1", null, "00100", "Helsinki", "FI"), DeliveryWish.NONE, Charge.of(price, 3, new BigDecimal("25.5")),
        List.of(new OrderLineRow(1, LineKind.PRODUCT, "P-1", "Lamp", 3, price, new BigDecimal("25.5"), Charge.of(price, 3, new BigDecimal("25.5")),
            new LineProgress(0, 0, 0))), List.of(), List.of());

    byte[] pdf = printer.print(OrderPaper.html(order, Specimens.FINN, Specimens.SELLER, ZoneOffset.UTC, new Print(Language.EN), COLOR));

    keep("order", pdf);
    assertKeepsToItsStandards(pdf);
    assertThat(text(pdf)).contains("Order confirmation 2026-1001", "Deliver to", "2 Mar 2026");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aReturnSlipIsToo(Language language) throws Exception {
    Instant asked = Instant.parse("2026-03-02T09:00:00Z");
    ReturnDetails back = new ReturnDetails("R-1001", 2, "O-1001", "ACC-1001", ReturnStatus.ACCEPTED, ReturnReason.DAMAGED, "The lid <is> cracked.", asked, "Anna", asked, "Clara",
        "Without the batteries & the bulb,\nplease", null, new DeliveryAddress("Ķekava", "Rantatie 1", null, "00100", "Helsinki", "FI"),
        List.of(new ReturnLineRow(1, "P-1", "Lamp ä č", 2, null, null, null)), 0);

    byte[] pdf = printer.print(ReturnPaper.html(back, Specimens.FINN, Specimens.SELLER, ZoneOffset.UTC, new Print(language), COLOR));

    keep("return-slip-" + language.code(), pdf);
    assertKeepsToItsStandards(pdf);
    assertThat(text(pdf)).contains("R-1001", "O-1001", "Satamakatu 2", "Rantatie 1", "Ķekava", "Lamp ä č", "Without the batteries & the bulb,");
  }

  @Test
  void thePaymentCodeSaysWhatBanksRead() {
    InvoiceDetails invoice = Specimens.invoice().line(3, "10", "25.5").details();

    assertThat(EpcCode.of(invoice)).contains(new EpcCode("""
        BCD
        002
        1
        SCT
        NDEAFIHH
        Tuttu Öljy & Öylätti "Oy"
        FI2112345600000785
        EUR37.65

        RF71202600001237"""));
    assertThat(EpcCode.of(invoice).orElseThrow().png()).startsWith(0x89, 'P', 'N', 'G');
    assertThat(EpcCode.of(Specimens.invoice().in("NOK").line(1, "10", "25").details())).isEmpty();
    assertThat(EpcCode.of(Specimens.invoice().withoutBank().line(1, "10", "25").details())).isEmpty();
    assertThat(EpcCode.of(Specimens.invoice().line(1, "0", "25").details())).isEmpty();
    assertThat(EpcCode.of(Specimens.creditNote("2026-000122").line(1, "10", "25").details())).isEmpty();
  }

  private static void keep(String name, byte[] pdf) throws IOException {
    String folder = System.getProperty("tuttu.papers");
    if (folder != null) {
      Files.write(Files.createDirectories(Path.of(folder)).resolve(name + ".pdf"), pdf);
    }
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static void assertKeepsToItsStandards(byte[] pdf) throws Exception {
    for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
      try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
          PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
        ValidationResult result = validator.validate(parser);
        List<String> faults = new ArrayList<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
          if (assertion.getStatus() == TestAssertion.Status.FAILED) {
            faults.add(assertion.getRuleId() + " " + assertion.getMessage() + " " + assertion.getLocation());
          }
        }
        assertThat(faults).as(flavour.toString()).isEmpty();
        assertThat(result.isCompliant()).isTrue();
      }
    }
  }
}
