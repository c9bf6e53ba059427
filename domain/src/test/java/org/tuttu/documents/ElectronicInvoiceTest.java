package org.tuttu.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tuttu.billing.selfservice.PartyRow;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.documents.selfservice.ElectronicObstacle;
import org.tuttu.shared.Money;

/** Electronic invoices, held to the network's own rules; and those that cannot be one. */
class ElectronicInvoiceTest {

  private static final PartyRow NORWEGIAN_SELLER = new PartyRow("Tuttu AS", "974760673", "NO974760673MVA", "Storgata 1", null, "0155", "Oslo", "NO");
  private static final PartyRow LATVIAN_SELLER = new PartyRow("Tuttu SIA", "40003009497", "LV40003009497", null, null, null, "Rīga", "LV");

  static Stream<Arguments> valid() {
    return Stream.of(
        Arguments.of("an invoice", Specimens.invoice().line(3, "10", "25.5")),
        Arguments.of("of three rates", Specimens.invoice().line(3, "10", "25.5").line(7, "3.35", "14").line(1, "100", "0")),
        Arguments.of("abroad, with VAT", Specimens.invoice().to(Specimens.NORWEGIAN).line(1, "10", "25.5")),
        Arguments.of("in kroner", Specimens.invoice().to(Specimens.NORWEGIAN).in("NOK").line(2, "1234.50", "25")),
        Arguments.of("in yen, which have no hundredths", Specimens.invoice().in("JPY").line(2, "1234", "25.5")),
        Arguments.of("of fractions of a cent", Specimens.invoice().line(1000, "0.0125", "25.5").line(3, "0.3333", "25.5")),
        Arguments.of("with a discount", Specimens.invoice().line(3, "10", "25.5").line(1, "-5", "25.5")),
        Arguments.of("with goods that came back", Specimens.invoice().line(3, "10", "25.5").line(-1, "10", "25.5")),
        Arguments.of("of lines from other books", Specimens.invoice().line(3, "10", "25.5", charge("29.10", "7.42")).line(1, "4", "25.5", charge("-4.55", "-1.16"))),
        Arguments.of("of nothing", Specimens.invoice().line(1, "0", "25.5")),
        Arguments.of("without a reference of the customer's", Specimens.invoice().withoutReference().line(1, "10", "25.5")),
        Arguments.of("without an order", Specimens.invoice().withoutOrder().line(1, "10", "25.5")),
        Arguments.of("without a bank account", Specimens.invoice().withoutBank().line(1, "10", "25.5")),
        Arguments.of("from Norway to Norway", Specimens.invoice().from(NORWEGIAN_SELLER).to(Specimens.NORWEGIAN).in("NOK").line(1, "10", "25")),
        Arguments.of("from Latvia to Latvia, the street unknown", Specimens.invoice().from(LATVIAN_SELLER).to(Specimens.LATVIAN).line(1, "10", "21")),
        Arguments.of("a credit note", Specimens.creditNote("2026-000122").line(1, "10", "25.5")),
        Arguments.of("a credit note of a line's rest", Specimens.creditNote("2026-000122").line(2, "3.3333", "14", charge("6.69", "0.94"))),
        Arguments.of("a credit note of no invoice", Specimens.creditNote(null).withoutOrder().line(1, "10", "25.5")),
        Arguments.of("a credit note in kroner", Specimens.creditNote("2026-000122").to(Specimens.NORWEGIAN).in("NOK").line(4, "99.90", "25")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("valid")
  void theNetworkTakes(String what, Specimens specimen) throws Exception {
    ElectronicInvoice electronic = specimen.electronic();

    assertThat(electronic.obstacle()).as(what).isEmpty();
    byte[] xml = PeppolWriter.write(electronic, "The amount settles open invoices.");
    assertThat(PeppolRules.faults(xml)).as(what + "\n" + new String(xml, StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void theRulesRefuseWhatIsWrong() throws Exception {
    String xml = new String(PeppolWriter.write(Specimens.invoice().line(3, "10", "25.5").electronic(), "-"), StandardCharsets.UTF_8);

    assertThat(PeppolRules.faults(xml.replace(">37.65<", ">37.66<").getBytes(StandardCharsets.UTF_8))).isNotEmpty();
  }

  @Test
  void whatTheNetworkWouldRefuseIsNotMade() {
    assertThat(Specimens.invoice().to(Specimens.PERSON).line(1, "10", "25.5").electronic().obstacle()).contains(ElectronicObstacle.BUYER_UNKNOWN);
    assertThat(Specimens.invoice().to(new PartyRow("Firma", "123", null, "Str. 1", null, "1", "Berlin", "DE")).line(1, "10", "25.5").electronic().obstacle())
        .contains(ElectronicObstacle.BUYER_UNKNOWN);
    assertThat(Specimens.invoice().to(new PartyRow("Aalto Oy", "7654321-1", null, "Rantatie 1", null, "1", "Helsinki", "FI")).line(1, "10", "25.5").electronic().obstacle())
        .as("a business id with a wrong check digit").contains(ElectronicObstacle.BUYER_UNKNOWN);
    assertThat(Specimens.invoice().from(new PartyRow("Tuttu", null, null, null, null, null, null, null)).line(1, "10", "25.5").electronic().obstacle())
        .contains(ElectronicObstacle.SELLER_UNKNOWN);
    assertThat(Specimens.invoice().from(new PartyRow("Tuttu AS", "974760673", "NO974760673", null, null, null, "Oslo", "NO")).line(1, "10", "25").electronic().obstacle())
        .as("the tax office's three letters are missing").contains(ElectronicObstacle.SELLER_UNKNOWN);
    assertThat(Specimens.invoice().from(new PartyRow("Tuttu AB", "5560360793", "SE556036079301", null, null, null, "Stockholm", "SE")).line(1, "10", "25")
        .electronicFrom("0007:5560360793").obstacle()).contains(ElectronicObstacle.SELLER_COUNTRY);
    assertThat(Specimens.invoice().to(Specimens.LATVIAN).line(1, "10", "0").electronic().obstacle()).contains(ElectronicObstacle.VAT_UNKNOWN);
    assertThat(Specimens.invoice().in("KWD").line(1, "10.125", "25.5").electronic().obstacle()).contains(ElectronicObstacle.CURRENCY);
    Specimens many = Specimens.invoice();
    for (int i = 0; i < 300; i++) {
      many.line(1, "0.02", "25.5");
    }
    assertThat(many.electronic().obstacle()).as("300 lines, each rounded up").contains(ElectronicObstacle.VAT_ROUNDED);
  }

  @Test
  void theCompanySaysWhereItTakesElectronicInvoices() {
    assertThat(Specimens.invoice().line(1, "10", "25.5").electronicFrom("0088:7300010000001").obstacle()).isEmpty();
    assertThat(Specimens.invoice().line(1, "10", "25.5").electronicFrom(null).obstacle()).contains(ElectronicObstacle.SELLER_UNKNOWN);
  }

  @Test
  void addressesFollowFromRegisters() {
    assertThat(ElectronicAddress.of("FI", "1234567-1")).contains(new ElectronicAddress("0216", "003712345671"));
    assertThat(ElectronicAddress.of("NO", "974 760 673 MVA")).contains(new ElectronicAddress("0192", "974760673"));
    assertThat(ElectronicAddress.of("LV", "40003009497")).contains(new ElectronicAddress("0218", "40003009497"));
    assertThat(List.of(ElectronicAddress.of("FI", null), ElectronicAddress.of(null, "1234567-1"), ElectronicAddress.of("NO", "974760674"), ElectronicAddress.of("LV", "4000")))
        .allMatch(java.util.Optional::isEmpty);
  }

  private static Charge charge(String net, String vat) {
    return Charge.of(Money.of(new BigDecimal(net), "EUR"), Money.of(new BigDecimal(vat), "EUR"));
  }
}
