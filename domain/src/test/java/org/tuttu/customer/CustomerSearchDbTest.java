package org.tuttu.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tuttu.customer.CustomersDbTest.found;
import static org.tuttu.testing.Cast.CLARA;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.tuttu.customer.selfservice.ContactPointInput;
import org.tuttu.customer.selfservice.ContactPointKind;
import org.tuttu.shared.Language;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.PageOf;
import org.tuttu.shared.PageRequest;
import org.tuttu.testing.DbTest;
import org.tuttu.testing.Fixtures;

class CustomerSearchDbTest extends DbTest {

  @Test
  void findsNamesWithoutAccentsInAnyOrderOfWords() {
    String baltic = person("Ģirts Jānis", "Ķēniņš-Šļāžūčs");
    String norse = person("Bjørn Ærlig", "Sæther-Ångström");

    assertThat(found("kenins")).contains(baltic);
    assertThat(found("ĶĒNIŅŠ ģirts")).contains(baltic);
    assertThat(found("slazucs")).contains(baltic);
    assertThat(found("angstrom bjorn")).contains(norse);
    assertThat(found("saether")).contains(norse);
  }

  @Test
  void findsNamesWithTypos() {
    String korhonen = person("Tuulikki", "Wuorikoski");

    assertThat(found("wuorikosky")).contains(korhonen);
    assertThat(found("tulikki wuorkoski")).contains(korhonen);
  }

  @Test
  void findsTelephoneNumbersInAnyNotation() {
    String number = person("Puhelias", "Soittaja");
    as(CLARA, () -> bean(Customers.class)
        .addContactPoint(number, new ContactPointInput(ContactPointKind.PHONE, "040 7654321", null, false)));

    for (String text : List.of("040 765 4321", "+358 40 7654321", "00358 407654321", "+358 (0)40 765-4321", "0407654321", "7654321", "40/7654321")) {
      assertThat(found(text)).as(text).contains(number);
    }
  }

  @Test
  void findsNumbersAndMailAddressesBestFirst() {
    Fixtures.Member anna = Fixtures.person("Anna");
    as(CLARA, () -> bean(Customers.class)
        .addContactPoint(anna.customerNumber(), new ContactPointInput(ContactPointKind.EMAIL, "unusual.box@example.lv", null, false)));

    assertThat(found(anna.customerNumber().toLowerCase(java.util.Locale.ROOT))).first().isEqualTo(anna.customerNumber());
    assertThat(found(anna.accountNumber())).first().isEqualTo(anna.customerNumber());
    assertThat(found("unusual.box@")).first().isEqualTo(anna.customerNumber());
  }

  @Test
  void findsCustomersByTheirContacts() {
    String firm = Fixtures.organisation("Hvalfangst Ålesund AS");
    as(CLARA, () -> bean(Customers.class).addContact(firm, new ContactInput("Oddbjørg Knutsvik", "Buyer", "oddbjorg@hval.example", "+47 22 98 76 54")));

    for (String text : List.of("oddbjorg", "knutsvik oddbjørg", "oddbjorg@hval", "22 98 76 54", "oddbjorg hvalfangst", "ålesund knutsvik as", "odbjorg knutvik")) {
      assertThat(found(text)).as(text).containsExactly(firm);
    }
  }

  @Test
  void aContactLeavesItsCustomersTextAsItIs() {
    String firm = Fixtures.organisation("Unmoved AS");
    Object before = row(firm);
    as(CLARA, () -> bean(Customers.class).addContact(firm, new ContactInput("Somebody New", null, null, null)));

    assertThat(row(firm)).isEqualTo(before);
  }

  @Test
  void aCustomerOfManyAddressesKeepsAShortText() {
    String firm = Fixtures.organisation("Many Places AS");
    transaction(() -> em().createNativeQuery("""
        insert into addresses (id, version, customer_id, kind, street, city, country, valid_from)
        select nextval('addresses_seq'), 1, c.id, 'DELIVERY', 'Street ' || i, 'Town' || i, 'NO', date '2020-01-01' + i
        from customers c, generate_series(1, 500) i where c.number = ?""").setParameter(1, firm).executeUpdate());

    assertThat(transaction(() -> em().createNativeQuery("select search_text from customers where number = ?").setParameter(1, firm).getSingleResult()).toString())
        .contains("town1 ", "town10").doesNotContain("town11").hasSizeLessThan(200);
  }

  @Test
  void whatTwoAddAtTheSameTimeIsFoundBoth() throws Exception {
    String firm = Fixtures.organisation("Two Hands AS");
    try (Connection first = dataSource().getConnection(); Connection second = dataSource().getConnection()) {
      first.setAutoCommit(false);
      addMail(first, firm, "first.hand@hands.example");
      CompletableFuture<Void> other = CompletableFuture.runAsync(() -> addMail(second, firm, "second.hand@hands.example"));
      assertThatThrownBy(() -> other.get(500, TimeUnit.MILLISECONDS)).as("waits").isInstanceOf(TimeoutException.class);
      first.commit();
      other.get(10, TimeUnit.SECONDS);
    }

    assertThat(found("first.hand@hands")).containsExactly(firm);
    assertThat(found("second.hand@hands")).containsExactly(firm);
  }

  private static void addMail(Connection connection, String number, String mail) {
    try (PreparedStatement statement = connection.prepareStatement("insert into contact_points (id, version, customer_id, kind, value) "
        + "select nextval('contact_points_seq'), 1, id, 'EMAIL', ? from customers where number = ?")) {
      statement.setString(1, mail);
      statement.setString(2, number);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Where the customer's row lies, which changes with each writing. */
  private static Object row(String number) {
    return transaction(() -> em().createNativeQuery("select cast(ctid as text) || search_text from customers where number = ?")
        .setParameter(1, number).getSingleResult());
  }

  @Test
  void aNameThatBeginsSoComesBeforeOneThatContainsIt() {
    String contains = person("Xenia", "Aazzbegin");
    String begins = person("Zzbegin", "Aatami");

    assertThat(found("zzbegin")).containsExactly(begins, contains);
  }

  @Test
  void whoIsNamedJustSoIsMeantAndNobodyNamedAlike() {
    String meant = person("Ursuula", "Täsmälä");
    String alike = person("Ursulla", "Täsmälä");

    assertThat(found("ursuula täsmälä")).containsExactly(meant);
    assertThat(found("TÄSMÄLÄ URSUULA")).containsExactly(meant);
    assertThat(found("ursuulla täsmälä")).containsExactlyInAnyOrder(meant, alike);
  }

  @Test
  void aSignBetweenWordsIsPartOfTheName() {
    String meant = Fixtures.organisation("Quillfeather & Co Joinery");
    String alike = Fixtures.organisation("Quillfeather & Co Joiners");

    assertThat(found("quillfeather & co joinery")).containsExactly(meant);
    assertThat(found("quillfeather & co")).containsExactly(alike, meant);
    assertThat(found("quillfeather co joinery")).contains(meant);
  }

  @Test
  void pagesGoOnWithoutGapsOrDoubles() {
    for (int i = 0; i < 5; i++) {
      person("Pagename", "Number" + i);
    }
    assertThat(inPagesOfTwo("pagename")).containsExactly("Pagename Number0", "Pagename Number1", "Pagename Number2", "Pagename Number3", "Pagename Number4");
  }

  @Test
  void whatIsSharedWithAContactGoesOnInPagesToo() {
    for (String place : List.of("Alavus", "Borgå", "Cēsis")) {
      String firm = Fixtures.organisation("Sharewood " + place);
      as(CLARA, () -> bean(Customers.class).addContact(firm, new ContactInput("Zebedee Wordsmith", null, null, null)));
    }

    assertThat(inPagesOfTwo("zebedee sharewood")).containsExactly("Sharewood Alavus", "Sharewood Borgå", "Sharewood Cēsis");
  }

  @Test
  void whereTheNameIsOneNoSharedWordsAreLookedFor() {
    String meant = Fixtures.organisation("Lonewolf Trading");
    String other = Fixtures.organisation("Trading Post");
    as(CLARA, () -> bean(Customers.class).addContact(other, new ContactInput("Ulf Lonewolf", null, null, null)));

    assertThat(found("lonewolf trading")).containsExactly(meant);
    assertThat(found("lonewolf trad")).containsExactly(meant, other);
    assertThat(statementsOf(() -> found("lonewolf zzyzx"))).as("one more, for words that may be shared").isEqualTo(statementsOf(() -> found("zzyzxzzyzx")) + 1);
  }

  @Test
  void withoutATextTheNewestComeFirst() {
    person("Newest", "Ofall");

    assertThat(found(" ")).isEqualTo(transaction(() -> em().createNativeQuery("select number from customers order by id desc limit " + PageRequest.USUAL_SIZE).getResultList()));
    assertThat(statementsOf(() -> found(""))).isEqualTo(1);
  }

  @Test
  void anythingCanBeTyped() {
    for (String text : List.of("%", "_", "\\", "'", "a%b", "x", "\0", "🙂", "?", "a b c d e f g h i j", "C-", "%%%", "()(", "++++++", "x".repeat(5000))) {
      assertThat(found(text)).as(text).isNotNull();
    }
    assertThat(found("100%_nothing")).isEmpty();
    assertThatThrownBy(() -> as(CLARA, () -> bean(CustomerQueries.class).matches("anna", PageRequest.after("1:x")))).isInstanceOf(NotFound.class);
  }

  private static List<String> inPagesOfTwo(String text) {
    List<String> seen = new ArrayList<>();
    String after = null;
    do {
      PageRequest request = new PageRequest(after, 2);
      PageOf<CustomerMatch> page = as(CLARA, () -> bean(CustomerQueries.class).matches(text, request));
      as(CLARA, () -> bean(CustomerQueries.class).rows(page.rows())).forEach(row -> seen.add(row.name()));
      after = page.next();
    } while (after != null);
    return seen;
  }

  private static String person(String given, String family) {
    return as(CLARA, () -> bean(Customers.class).create(null, CustomerInput.person(given, family, Language.FI, "FI")));
  }
}
