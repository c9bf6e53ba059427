package org.tuttu.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tuttu.testing.Cast.CLARA;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tuttu.identity.Caller;
import org.tuttu.shared.AccessDenied;
import org.tuttu.testing.Cast;
import org.tuttu.testing.DbTest;
import org.tuttu.testing.Fixtures;

/** What somebody says on the telephone, and what must come first, among thousands who are called much the same. */
class FinderDbTest extends DbTest {

  private static final int LIMIT = 8;

  @BeforeAll
  static void fill() {
    execute(FinderData.FILL);
  }

  @AfterAll
  static void empty() {
    execute(FinderData.EMPTY);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
      # numbers, with and without what stands before them
      FX-900001                      | CUSTOMER Tuomas Vähä-Hämäläinen
      fx 900001                      | CUSTOMER Tuomas Vähä-Hämäläinen
      900001                         | CUSTOMER Tuomas Vähä-Hämäläinen
      FA-910003                      | ACCOUNT FA-910003
      910003                         | ACCOUNT FA-910003
      FR-12347                       | ORDER FR-12347
      fr12347                        | ORDER FR-12347
      920045                         | ORDER FO-0000920045
      FP-31A                         | PRODUCT Riisipuuro kanelilla
      8877665-4                      | CUSTOMER Kotkan Köysitehdas Oy
      88776654                       | CUSTOMER Kotkan Köysitehdas Oy
      old/kotka.7                    | CUSTOMER Kotkan Köysitehdas Oy
      FI88776654                     | CUSTOMER Kotkan Köysitehdas Oy
      # what the customer calls an order
      Tilaus 88/Žagars               | ORDER FR-12347
      tilaus 88/zag                  | ORDER FR-12347
      88/žagars                      | ORDER FR-12347
      zagars tilaus                  | ORDER FR-12347
      ilaus 88/                      | ORDER FR-12347
      # names as they are written
      Tuomas Vähä-Hämäläinen         | CUSTOMER Tuomas Vähä-Hämäläinen
      Kotkan Köysitehdas             | CUSTOMER Kotkan Köysitehdas Oy
      Ģirts Žvīgurs                   | CUSTOMER Ģirts Žvīgurs
      Bjørnstjerne Sæverås           | CUSTOMER Bjørnstjerne Sæverås-Østlyng
      Riisipuuro                     | PRODUCT Riisipuuro kanelilla
      # without accents, in any case
      vaha-hamalainen                | CUSTOMER Tuomas Vähä-Hämäläinen
      vaha hamalainen                | CUSTOMER Tuomas Vähä-Hämäläinen
      ZVIGURS                        | CUSTOMER Ģirts Žvīgurs
      girts zvigurs                  | CUSTOMER Ģirts Žvīgurs
      slazuce                        | CONTACT Žanete Šļāžuce
      ostlyng                        | CUSTOMER Bjørnstjerne Sæverås-Østlyng
      koysitehdas                    | CUSTOMER Kotkan Köysitehdas Oy
      # in any order, in part, across fields
      köysitehdas kotkan             | CUSTOMER Kotkan Köysitehdas Oy
      hämäläinen vähä tuomas         | CUSTOMER Tuomas Vähä-Hämäläinen
      saeveras bj                    | CUSTOMER Bjørnstjerne Sæverås-Østlyng
      tuomas naantali                | CUSTOMER Tuomas Vähä-Hämäläinen
      ysitehd                        | CUSTOMER Kotkan Köysitehdas Oy
      kanelilla riisi                | PRODUCT Riisipuuro kanelilla
      zanete koysitehdas             | CONTACT Žanete Šļāžuce
      kotkan oy zanete               | CONTACT Žanete Šļāžuce
      porvoo zanete                  | CONTACT Žanete Šļāžuce
      # a slip of the finger or of the ear
      köysitehas                     | CUSTOMER Kotkan Köysitehdas Oy
      kotkan koisitehdas             | CUSTOMER Kotkan Köysitehdas Oy
      tuomas vaha-hamelainen         | CUSTOMER Tuomas Vähä-Hämäläinen
      bjornstjerne saeveraas         | CUSTOMER Bjørnstjerne Sæverås-Østlyng
      bjørnsterne                    | CUSTOMER Bjørnstjerne Sæverås-Østlyng
      girtss zvirgurs                | CUSTOMER Ģirts Žvīgurs
      janete slazuce                 | CONTACT Žanete Šļāžuce
      riisipuru                      | PRODUCT Riisipuuro kanelilla
      # telephone numbers in any notation
      +358 45 987 6543               | CUSTOMER Tuomas Vähä-Hämäläinen
      045-9876543                    | CUSTOMER Tuomas Vähä-Hämäläinen
      00358 459876543                | CUSTOMER Tuomas Vähä-Hämäläinen
      +358 (0)45 987 65 43           | CUSTOMER Tuomas Vähä-Hämäläinen
      9876543                        | CUSTOMER Tuomas Vähä-Hämäläinen
      876543                         | CUSTOMER Tuomas Vähä-Hämäläinen
      +371 2955 4433                 | CONTACT Žanete Šļāžuce
      29554433                       | CONTACT Žanete Šļāžuce
      # e-mail addresses
      tuomas.vh@fx.example           | CUSTOMER Tuomas Vähä-Hämäläinen
      tuomas.vh                      | CUSTOMER Tuomas Vähä-Hämäläinen
      zanete@koysi                   | CONTACT Žanete Šļāžuce
      koysi.example                  | CONTACT Žanete Šļāžuce
      """)
  void whatIsMeantComesFirst(String said, String meant) {
    assertThat(found(said)).first().asString().isEqualTo(meant);
  }

  @Test
  void whatBeginsSoComesBeforeWhatContainsIt() {
    assertThat(found("fxenia")).containsSubsequence("CUSTOMER Fxenia", "CUSTOMER Fxenia Aho", "CUSTOMER Zita Affxenia");
  }

  @Test
  void allKindsHaveAPlaceAmongTheBest() {
    assertThat(found("fjord")).extracting(hit -> hit.split(" ")[0]).contains("CUSTOMER", "CONTACT", "PRODUCT");
  }

  @Test
  void aHitSaysWhoseItIsAndWhatWasAsked() {
    Hit contact = hits("zanete koysitehdas").get(0);
    assertThat(contact.number()).isEqualTo("FX-900002");
    assertThat(contact.customer()).isEqualTo("Kotkan Köysitehdas Oy");
    assertThat(hits("29554433").get(0).reach()).isEqualTo("+371 29 554 433");
    assertThat(hits("zanete@koysi").get(0).reach()).isEqualTo("zanete@koysi.example");
    Hit order = hits("FR-12347").get(0);
    assertThat(order.exactly()).isTrue();
    assertThat(order.customer()).isEqualTo("Ģirts Žvīgurs");
    assertThat(order.amount().amount()).isEqualByComparingTo("12.40");
  }

  @Test
  void theResultsAreGroupedAndSayWhetherThereAreMore() {
    List<Found> found = as(CLARA, () -> bean(Finder.class).findings("anna"));

    assertThat(found).extracting(Found::kind).containsExactly(HitKind.CUSTOMER, HitKind.CONTACT);
    assertThat(found).allSatisfy(kind -> {
      assertThat(kind.hits()).hasSize(Found.MOST);
      assertThat(kind.more()).isTrue();
    });
  }

  @Test
  void fewStatementsDoIt() {
    assertThat(statementsOf(() -> hits("anna"))).as("plenty").isEqualTo(1);
    assertThat(statementsOf(() -> hits("FX-900001"))).as("a number").isEqualTo(1);
    assertThat(statementsOf(() -> hits("xqzzjw"))).as("nothing").isEqualTo(5);
    assertThat(statementsOf(() -> hits(" "))).as("no question").isLessThanOrEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "%", "_", "\\", "'", "\"", "a%b", "x", "\0", "🙂", "?", "a b c d e f g h i j", "C-", "((", "[a", "{1", "*", "a|b", "^$", "½", "（", "..",
      "gmail@com", "0", "00", "+", "#1", ":x", "ª", "--", "ﬁ", "１２３", "0000000000000000000000000000000000"})
  void anythingCanBeTyped(String text) {
    assertThat(hits(text)).isNotNull();
    assertThat(as(CLARA, () -> bean(Finder.class).findings(text))).isNotNull();
  }

  @Test
  void aVeryLongTextIsCutShort() {
    assertThat(hits("x".repeat(50_000))).isEmpty();
    assertThat(hits("anna ".repeat(5_000))).isNotEmpty();
  }

  @Test
  void onlyStaffMayLook() {
    assertThatThrownBy(() -> as(Fixtures.person("Boris").caller(), () -> bean(Finder.class).find("anna", LIMIT))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(Cast.portalUser("nobody"), () -> bean(Finder.class).findings("anna"))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as((Caller) null, () -> bean(Finder.class).find("anna", LIMIT))).isInstanceOf(AccessDenied.class);
  }

  @Test
  void aLookAtHitsIsNoLookAtCustomers() {
    int before = entries();
    hits("FX-900001");
    assertThat(entries()).isEqualTo(before);
  }

  private static void execute(List<String> statements) {
    transaction(() -> {
      statements.forEach(statement -> em().createNativeQuery(statement).executeUpdate());
      return null;
    });
  }

  private static int entries() {
    return transaction(() -> ((Number) em().createNativeQuery("select count(*) from audit_entries").getSingleResult()).intValue());
  }

  private static List<String> found(String said) {
    return hits(said).stream().map(hit -> hit.kind() + " " + hit.title()).toList();
  }

  private static List<Hit> hits(String said) {
    return as(CLARA, () -> bean(Finder.class).find(said, LIMIT));
  }
}
