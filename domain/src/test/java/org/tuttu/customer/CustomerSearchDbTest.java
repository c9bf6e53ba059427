package org.tuttu.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tuttu.customer.CustomersDbTest.found;
import static org.tuttu.testing.Cast.CLARA;

import java.util.ArrayList;
import java.util.List;
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
  void aNameThatBeginsSoComesBeforeOneThatContainsIt() {
    String contains = person("Xenia", "Aazzbegin");
    String begins = person("Zzbegin", "Aatami");

    assertThat(found("zzbegin")).containsExactly(begins, contains);
  }

  @Test
  void pagesGoOnWithoutGapsOrDoubles() {
    for (int i = 0; i < 5; i++) {
      person("Pagename", "Number" + i);
    }
    List<String> seen = new ArrayList<>();
    String after = null;
    do {
      PageRequest request = new PageRequest(after, 2);
      PageOf<CustomerRow> page = as(CLARA, () -> bean(CustomerQueries.class).search("pagename", request));
      page.rows().forEach(row -> seen.add(row.name()));
      after = page.next();
    } while (after != null);

    assertThat(seen).containsExactly("Pagename Number0", "Pagename Number1", "Pagename Number2", "Pagename Number3", "Pagename Number4");
  }

  @Test
  void withoutATextTheNewestComeFirst() {
    String last = person("Newest", "Ofall");

    assertThat(found(" ")).first().isEqualTo(last);
    assertThat(statementsOf(() -> found(""))).isEqualTo(1);
  }

  @Test
  void anythingCanBeTyped() {
    for (String text : List.of("%", "_", "\\", "'", "a%b", "x", "\0", "🙂", "?", "a b c d e f g h i j", "C-", "%%%", "()(", "++++++", "x".repeat(5000))) {
      assertThat(found(text)).as(text).isNotNull();
    }
    assertThat(found("100%_nothing")).isEmpty();
    assertThatThrownBy(() -> as(CLARA, () -> bean(CustomerQueries.class).search("anna", PageRequest.after("1:x")))).isInstanceOf(NotFound.class);
  }

  private static String person(String given, String family) {
    return as(CLARA, () -> bean(Customers.class).create(null, CustomerInput.person(given, family, Language.FI, "FI")));
  }
}
