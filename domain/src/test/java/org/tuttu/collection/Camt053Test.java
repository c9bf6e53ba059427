package org.tuttu.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tuttu.shared.RuleViolated;

/** Bank statements are read whole, or refused with the reason. */
class Camt053Test {

  @ParameterizedTest
  @ValueSource(strings = {"02", "08"})
  void whatTheBankTellsIsRead(String version) {
    List<ReadStatement> statements = Camt053.read(new CamtFile().version(version).in("25.10", "RF18539007547034", "Thank\nyou").out("99.5", "Landlord").pending("7").content());

    ReadStatement statement = statements.get(0);
    assertThat(statement.account()).isEqualTo(CamtFile.OURS);
    assertThat(statement.opening()).isEqualByComparingTo("1000");
    assertThat(statement.closing()).isEqualByComparingTo("925.60");
    assertThat(statement.entries()).as("what is only expected is left out").hasSize(2);
    assertThat(statement.entries().get(0)).satisfies(entry -> {
      assertThat(entry.incoming()).isTrue();
      assertThat(entry.amount()).isEqualByComparingTo("25.10");
      assertThat(entry.reference()).isEqualTo("RF18539007547034");
      assertThat(entry.message()).isEqualTo("Thank you");
      assertThat(entry.partyName()).isEqualTo("AALTO KAHVILA OY");
      assertThat(entry.partyAccount()).isEqualTo("FI5810171000000122");
    });
    assertThat(statement.entries().get(1).incoming()).isFalse();
    assertThat(statement.entries().get(1).partyName()).isEqualTo("Landlord");
  }

  @Test
  void paymentsInOneSumAreToldApartWhereTheyAddUpToIt() {
    assertThat(Camt053.read(new CamtFile().batch("30.00", "10.00", "12344", "20.00", "1234561").content()).get(0).entries())
        .extracting(entry -> entry.amount() + " " + entry.reference()).containsExactly("10.00 12344", "20.00 1234561");
    assertThat(Camt053.read(new CamtFile().batch("30.00", "10.00", "12344", "21.00", "1234561").content()).get(0).entries()).singleElement()
        .satisfies(entry -> assertThat(entry.message()).contains("1234561"));
  }

  @Test
  void aFileThatIsCutAnywhereIsRefusedWhole() {
    byte[] whole = new CamtFile().in("25.10", "12344", "x").out("9", "y").toString().strip().getBytes(StandardCharsets.UTF_8);
    for (int length = 1; length < whole.length; length += 13) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> Camt053.read(new ByteArrayInputStream(cut))).as("cut after " + length).isInstanceOf(RuleViolated.class)
          .hasFieldOrPropertyWithValue("code", "bank.broken-file");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "<!DOCTYPE Document [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", "<!DOCTYPE Document SYSTEM \"http://127.0.0.1:1/evil.dtd\">",
      "<!DOCTYPE Document [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>"})
  void aFileThatDeclaresEntitiesIsRefused(String declaration) {
    assertRefused("bank.declares-entities", new CamtFile().head(declaration).in("1", null, declaration.contains("\"aaa") ? "&c;" : "&x;".repeat(declaration.contains("SYSTEM \"f") ? 1 : 0)));
  }

  @Test
  void whatDoesNotAddUpOrIsNoStatementIsRefused() {
    assertRefused("bank.does-not-add-up", new CamtFile().in("25.10", null, null).closing("1025.11"));
    assertRefused("bank.other-file", "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:pain.001.001.03'/>");
    assertRefused("bank.other-file", "<html/>");
    assertRefused("bank.no-statement", "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:camt.053.001.02'><BkToCstmrStmt/></Document>");
    assertRefused("bank.broken-file", "date;amount\n2026-03-02;1");
    assertRefused("bank.broken-file", "");
    assertRefused("bank.no-amount", new CamtFile().toString().replaceAll(">1000.00<", ">1E999999999<"));
    assertRefused("bank.no-amount", new CamtFile().toString().replaceAll(">1000.00<", ">1000.001<"));
    assertRefused("bank.no-day", new CamtFile().in("1", null, null).toString().replace("<BookgDt><Dt>2026-03-02", "<BookgDt><Dt>2026-02-30"));
    assertRefused("bank.incomplete", new CamtFile().toString().replace("CLBD", "XXXX"));
    assertRefused("bank.incomplete", new CamtFile().in("1", null, null).toString().replaceAll("<BookgDt>.*</BookgDt>", ""));
    assertRefused("bank.mixed-currencies", new CamtFile().in("1", null, null).toString().replace("<Ntry><Amt Ccy=\"EUR\">", "<Ntry><Amt Ccy=\"SEK\">"));
  }

  @Test
  void aFileWithoutEndIsRefusedWithoutBeingReadToIt() {
    InputStream endless = new InputStream() {
      @Override
      public int read() {
        return ' ';
      }
    };
    assertThatThrownBy(() -> Camt053.read(new SequenceInputStream(new ByteArrayInputStream(start()), endless)))
        .isInstanceOf(RuleViolated.class).hasFieldOrPropertyWithValue("code", "bank.file-too-long");
    assertRefused("bank.broken-file", new CamtFile().toString().replace("<Acct>", "<Acct>" + "<a>".repeat(5000)));
  }

  private static byte[] start() {
    return "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:camt.053.001.02'><BkToCstmrStmt>".getBytes(StandardCharsets.UTF_8);
  }

  private static void assertRefused(String code, Object file) {
    assertThatThrownBy(() -> Camt053.read(new ByteArrayInputStream(file.toString().getBytes(StandardCharsets.UTF_8)))).isInstanceOf(RuleViolated.class)
        .hasFieldOrPropertyWithValue("code", code);
  }
}
