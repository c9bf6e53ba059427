package org.tuttu.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.tuttu.customer.CustomerQueries;
import org.tuttu.customer.selfservice.ConsentChannel;
import org.tuttu.customer.selfservice.ConsentPurpose;
import org.tuttu.customer.selfservice.ConsentRow;
import org.tuttu.customer.selfservice.MyConsents;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CustomerRight;
import org.tuttu.ordering.Shop;
import org.tuttu.privacy.selfservice.DataKindRow;
import org.tuttu.privacy.selfservice.ExportRow;
import org.tuttu.privacy.selfservice.ExportStatus;
import org.tuttu.privacy.selfservice.LookRow;
import org.tuttu.privacy.selfservice.MyExports;
import org.tuttu.privacy.selfservice.MyPrivacy;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.Language;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.PageRequest;
import org.tuttu.shared.Setting;
import org.tuttu.shared.TestSettings;
import org.tuttu.shared.Texts;
import org.tuttu.testing.Cast;
import org.tuttu.testing.Fixtures;
import org.tuttu.testing.Fixtures.Member;

class CopiesDbTest extends Shop {

  @Test
  void aCopyHasEverythingForPeopleAndForPrograms() throws IOException {
    Forgotten somebody = new Forgotten().withEverything();
    Map<String, String> files = unpacked(copy(somebody.caller(), Language.FI));

    assertThat(files.get("index.html")).contains("Kaikki asiakkaasta " + somebody.given, "href=\"orders.html\"");
    assertThat(files.get("orders.html")).contains("<th scope=\"col\">Numero</th>", somebody.order);
    assertThat(Json.createReader(new ByteArrayInputStream(files.get("orders.json").getBytes(UTF_8))).readArray().getJsonObject(0).getString("number")).isEqualTo(somebody.order);
    for (String file : List.of("details", "contact-points", "addresses", "contacts", "changes", "consents", "interactions", "invoices", "sign-ins", "trail", "notifications",
        "invitations", "order-steps", "shipments", "returns", "order-files", "order-lists", "standing-orders", "documents", "reminders")) {
      assertThat(files.get(file + ".json")).as(file).contains("{");
    }
    for (String file : List.of("returns", "order-files", "order-lists", "standing-orders", "documents", "reminders")) {
      assertThat(files.get(file + ".json")).as(file + " tells what is erased").contains(somebody.given);
    }
    assertThat(String.join("", files.values())).doesNotContain("Boris");
  }

  @Test
  void filesGoAlongAndWhatWasWithdrawnDoesNot() throws IOException {
    Forgotten somebody = new Forgotten().withEverything();
    String name = somebody.given + " " + somebody.family;

    Map<String, String> files = unpacked(copy(somebody.caller(), Language.EN));
    String path = files.keySet().stream().filter(each -> each.startsWith("files/") && each.endsWith(".pdf")).findFirst().orElseThrow();
    assertThat(path).endsWith("/" + name + ".pdf");
    assertThat(files.get(path)).isEqualTo("To " + name);
    assertThat(Json.createReader(new ByteArrayInputStream(files.get("documents.json").getBytes(UTF_8))).readArray().getJsonObject(0).getString("file")).isEqualTo(path);
    assertThat(files.get("documents.html")).contains("<a href=\"" + path.replace(" ", "%20") + "\">" + name + ".pdf</a>").as("words, not codes").contains("<td>Letter</td>").contains("<td>Mar 1, 2026</td>");
    assertThat(files.get("payments.html")).as("an amount").contains("<td>25.10</td>");
    assertThat(files.keySet()).as("the photo of what comes back").anyMatch(each -> each.endsWith("/" + name + ".png"));

    transaction(() -> em().createNativeQuery("update shared_documents set withdrawn_at = now(), withdrawn_by_name = 'Clara Lund' where customer_id = ?")
        .setParameter(1, somebody.member.customerId()).executeUpdate());
    Map<String, String> later = unpacked(copy(somebody.caller(), Language.EN));
    assertThat(later).doesNotContainKey(path);
    assertThat(later.get("documents.json")).as("that there was one is still said").contains(name + ".pdf");
  }

  @Test
  void everyListingHasAKindAndItsWordsInEveryLanguage() throws IOException {
    Member anna = Fixtures.person("Anna");
    List<String> kinds = as(anna.caller(), () -> bean(MyPrivacy.class).kinds(Language.EN)).stream().map(DataKindRow::name).toList();
    as(Caller.system(), () -> bean(DataKinds.class).parts().forEach(part -> part.listings().forEach(listing -> assertThat(kinds).contains(listing.kind()))));
    for (Language language : Language.values()) {
      for (String kind : kinds) {
        assertThat(Texts.text(language.locale(), "data." + kind + ".why")).isNotBlank();
      }
      assertThat(unpacked(copy(anna.caller(), language))).as("a word that is missing is a fault").containsKey("index.html");
    }
  }

  @Test
  void aCopyIsTheOwnersWhoAskedForItAndForAWeek() {
    Forgotten somebody = new Forgotten();
    Member second = Fixtures.member("second", somebody.member.customerNumber(), CustomerRight.OWNER);
    Member buyer = Fixtures.member("buyer", somebody.member.customerNumber(), CustomerRight.BUYER);
    Member boris = Fixtures.person("Boris");
    as(somebody.caller(), () -> bean(MyExports.class).ask(Language.EN));
    as(somebody.caller(), () -> bean(MyExports.class).ask(Language.EN));
    ExportRow waiting = newest(somebody.caller()).get(0);
    assertThat(newest(somebody.caller())).as("a double click makes one").hasSize(1);
    assertThatThrownBy(() -> piece(somebody.caller(), waiting.id())).as("not ready").isInstanceOf(NotFound.class);
    make();

    assertThat(piece(somebody.caller(), waiting.id())).isNotEmpty();
    assertThatThrownBy(() -> piece(second.caller(), waiting.id())).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> piece(boris.caller(), waiting.id())).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> piece(buyer.caller(), waiting.id())).isInstanceOf(AccessDenied.class);
    clock().advance(ExportSteps.KEPT.plusSeconds(1));
    assertThatThrownBy(() -> piece(somebody.caller(), waiting.id())).isInstanceOf(NotFound.class);
    assertThat(newest(somebody.caller()).get(0).status()).isEqualTo(ExportStatus.GONE);
    Forgotten.system(() -> bean(ExportSteps.class).removeOld());
    assertThat(newest(somebody.caller())).isEmpty();
  }

  @Test
  void nodesThatDieMakeOneWholeCopy() throws IOException {
    Forgotten somebody = new Forgotten().withEverything();
    as(somebody.caller(), () -> bean(MyExports.class).ask(Language.EN));

    assertThat(cutOffEverywhere(CopiesDbTest::make)).isGreaterThan(5);

    assertThat(newest(somebody.caller())).singleElement().extracting(ExportRow::status).isEqualTo(ExportStatus.READY);
    assertThat(unpacked(fetched(somebody.caller()))).containsKeys("index.html", "orders.json", "reminders.html");
    assertThat(Forgotten.one("select count(*) from news where name = 'data-ready' and customer_id = " + somebody.member.customerId())).isEqualTo(1L);
  }

  @Test
  void theCustomerSeesWhenStaffLookedAndWhoOnlyIfTheCompanySaysSo() {
    Member anna = Fixtures.person("Anna");
    as(Cast.CLARA, () -> bean(CustomerQueries.class).details(anna.customerNumber()));

    assertThat(looks(anna)).singleElement().satisfies(look -> assertThat(look.by()).isNull());
    TestSettings.give(Setting.PRIVACY_NAMES_STAFF, "true");
    try {
      assertThat(looks(anna)).singleElement().satisfies(look -> assertThat(look.by()).isEqualTo("Clara Lund"));
    } finally {
      TestSettings.give(Setting.PRIVACY_NAMES_STAFF, null);
    }
    assertThat(statementsOf(() -> looks(anna))).isEqualTo(1);
    assertThat(looks(Fixtures.person("Boris"))).isEmpty();
  }

  @Test
  void consentsAreGivenAndTakenBackAndNothingIsForgottenOfIt() {
    Member anna = Fixtures.person("Anna");
    Member viewer = Fixtures.member("viktor", anna.customerNumber(), CustomerRight.VIEWER);
    say(anna, "one", true);
    say(anna, "one", true);
    say(anna, "two", true);
    say(anna, "three", false);

    assertThat(as(anna.caller(), () -> bean(MyConsents.class).current())).singleElement().satisfies(row -> assertThat(row.given()).isFalse());
    assertThat(as(anna.caller(), () -> bean(MyConsents.class).history(PageRequest.first())).rows()).extracting(ConsentRow::given).containsExactly(false, true);
    assertThatThrownBy(() -> say(viewer, "four", true)).isInstanceOf(AccessDenied.class);
    assertThat(as(Fixtures.person("Boris").caller(), () -> bean(MyConsents.class).current())).isEmpty();
  }

  private static void say(Member member, String key, boolean given) {
    as(member.caller(), () -> bean(MyConsents.class).say(member.customerNumber() + key, ConsentPurpose.OFFERS, ConsentChannel.PHONE, given));
  }

  private static List<LookRow> looks(Member member) {
    return as(member.caller(), () -> bean(MyPrivacy.class).looks(PageRequest.first())).rows();
  }

  private static List<ExportRow> newest(Caller caller) {
    return as(caller, () -> bean(MyExports.class).newest());
  }

  private static byte[] piece(Caller caller, long id) {
    return as(caller, () -> bean(MyExports.class).piece(id, 0));
  }

  private static void make() {
    Forgotten.system(() -> bean(ExportSteps.class).makeNext());
  }

  private static byte[] copy(Caller caller, Language language) {
    as(caller, () -> bean(MyExports.class).ask(language));
    make();
    return fetched(caller);
  }

  private static byte[] fetched(Caller caller) {
    long id = newest(caller).get(0).id();
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] piece = piece(caller, id);
    for (int position = 1; piece.length > 0; position++) {
      all.writeBytes(piece);
      int next = position;
      piece = as(caller, () -> bean(MyExports.class).piece(id, next));
    }
    return all.toByteArray();
  }

  private static Map<String, String> unpacked(byte[] zip) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        files.put(entry.getName(), new String(entries.readAllBytes(), UTF_8));
      }
    }
    return files;
  }
}
