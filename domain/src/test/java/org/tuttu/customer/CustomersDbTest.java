package org.tuttu.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tuttu.testing.Cast.CLARA;

import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tuttu.audit.AuditFilter;
import org.tuttu.audit.AuditQueries;
import org.tuttu.audit.AuditRow;
import org.tuttu.customer.selfservice.AddressInput;
import org.tuttu.customer.selfservice.AddressKind;
import org.tuttu.customer.selfservice.ContactPointInput;
import org.tuttu.customer.selfservice.ContactPointKind;
import org.tuttu.customer.selfservice.ContactPointRow;
import org.tuttu.identity.Caller;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.Language;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.PageRequest;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;
import org.tuttu.testing.Cast;
import org.tuttu.testing.DbTest;
import org.tuttu.testing.Fixtures;

class CustomersDbTest extends DbTest {

  private static final AddressInput HOME =
      new AddressInput(AddressKind.DELIVERY, null, "Storgata 1", " ", "0155", "Oslo", "NO", null);

  @Test
  void aNewCustomerHasANumberAndAnAccountInTheCurrencyOfItsCountry() {
    String number = Fixtures.organisation("Åse & Ødegård AS");

    CustomerDetails details = details(number);

    assertThat(number).matches("C-\\d{6,}");
    assertThat(details.name()).isEqualTo("Åse & Ødegård AS");
    assertThat(details.accounts()).singleElement().satisfies(account -> {
      assertThat(account.currency()).isEqualTo("NOK");
      assertThat(account.number()).matches("A-\\d{6,}");
    });
  }

  @Test
  void theSameSubmissionTwiceMakesOneCustomer() {
    String key = UUID.randomUUID().toString();
    CustomerInput input = CustomerInput.person("Anna", "Kaksi", Language.FI, "FI");

    assertThat(create(key, input)).isEqualTo(create(key, input));
  }

  @Test
  void partsAreKeptInTheFormInWhichTheyAreCompared() {
    String number = Fixtures.organisation("Parts AS");

    as(CLARA, () -> {
      Customers customers = bean(Customers.class);
      customers.addAddress(number, HOME);
      customers.addContactPoint(number, new ContactPointInput(ContactPointKind.PHONE, "22 12 34 56", "office", false));
      customers.addContactPoint(number, new ContactPointInput(ContactPointKind.EMAIL, "Post@Example.ORG", null, false));
      customers.addContactPoint(number, new ContactPointInput(ContactPointKind.EMAIL, "second@example.org", null, true));
      customers.addContactPoint(number, new ContactPointInput(ContactPointKind.WEB, "www.example.org", null, false));
      customers.addContact(number, new ContactInput("Nils Å", "CEO", "nils@example.org", "+47 22 12 34 57"));
    });

    CustomerDetails details = details(number);
    assertThat(details.addresses()).singleElement().satisfies(address -> {
      assertThat(address.validFrom()).isEqualTo(LocalDate.of(2026, 3, 2));
      assertThat(address.street2()).isNull();
    });
    assertThat(details.contactPoints()).extracting(ContactPointRow::value)
        .containsExactly("second@example.org", "Post@example.org", "+4722123456", "https://www.example.org");
    assertThat(details.contactPoints()).extracting(ContactPointRow::preferred).containsExactly(true, false, true, true);
    assertThat(details.contactPoints().get(2).shown()).isEqualTo("+47 22 12 34 56");
    assertThat(details.contacts().rows()).singleElement().satisfies(contact -> assertThat(contact.phone()).hasToString("+47 22 12 34 57"));
  }

  @Test
  void anAddressThatHasEndedStaysInTheHistoryAndCannotBeChanged() {
    String number = Fixtures.organisation("Moved AS");
    long id = as(CLARA, () -> bean(Customers.class).addAddress(number, HOME));
    long again = as(CLARA, () -> bean(Customers.class).addAddress(number, HOME));

    as(CLARA, () -> bean(Customers.class).endAddress(number, id, LocalDate.of(2026, 3, 31)));

    assertThat(again).isEqualTo(id);
    assertThat(details(number).addresses()).singleElement()
        .satisfies(address -> assertThat(address.validUntil()).isEqualTo(LocalDate.of(2026, 3, 31)));
    assertThatThrownBy(() -> as(CLARA, () -> bean(Customers.class).changeAddress(number, id, 2, HOME))).isInstanceOf(RuleViolated.class);
  }

  @Test
  void theSecondOfTwoEditorsSeesWhatChangedInsteadOfOverwritingIt() {
    String number = create(null, CustomerInput.person("Anna", "Virtanen", Language.FI, "FI"));
    long seen = details(number).version();
    as(CLARA, () -> bean(Customers.class).edit(number, seen, CustomerInput.person("Anna", "Korhonen", Language.FI, "FI")));

    assertThatThrownBy(() -> as(Cast.DORA, () ->
        bean(Customers.class).edit(number, seen, CustomerInput.person("Anna", "Virtanen", Language.NB, "FI"))))
        .isInstanceOfSatisfying(StaleData.class, stale -> assertThat(stale.changes()).containsExactly(
            new FieldChange("familyName", "Virtanen", "Korhonen"), new FieldChange("language", "nb", "fi")));
    assertThat(details(number).name()).isEqualTo("Anna Korhonen");
  }

  @Test
  void aWrongInputIsToldAtItsField() {
    AddressInput wrong = new AddressInput(AddressKind.BILLING, "line\nbreak", "", null, "x".repeat(21), "Oslo", "XX", null);

    assertThatThrownBy(() -> as(CLARA, () -> bean(Customers.class).addAddress("C-1", wrong)))
        .isInstanceOfSatisfying(ConstraintViolationException.class, refused ->
            assertThat(refused.getConstraintViolations())
                .extracting(violation -> violation.getPropertyPath().toString() + " " + violation.getMessageTemplate())
                .containsExactlyInAnyOrder(
                    "addAddress.input.recipient {input.line}", "addAddress.input.street {jakarta.validation.constraints.NotBlank.message}",
                    "addAddress.input.postalCode {jakarta.validation.constraints.Size.message}", "addAddress.input.country {input.country}"));
  }

  @Test
  void everyCommandAndEveryLookIsInTheAuditTrail() {
    String number = Fixtures.organisation("Audited AS");
    as(CLARA, () -> bean(Customers.class).addAddress(number, HOME));
    details(number);

    var rows = as(Cast.EDGAR, () -> bean(AuditQueries.class)
        .list(new AuditFilter(null, null, null, number, null, null), PageRequest.first())).rows();

    assertThat(rows).extracting("action").containsExactly("customer.looked", "address.added", "customer.created");
    assertThat(rows.get(1).changes()).contains(new FieldChange("city", null, "Oslo"));
  }

  @Test
  void aFormOpenedFromTheCustomersPageIsNoSecondLook() {
    String number = Fixtures.organisation("Looked at AS");
    details(number);
    form(CLARA, number);
    assertThat(looks(number)).containsExactly("Clara Lund");

    form(Cast.DORA, number);
    form(Cast.DORA, number);
    assertThat(looks(number)).containsExactly("Dora Kalniņa", "Clara Lund");

    clock().advance(Duration.ofMinutes(31));
    form(CLARA, number);
    details(number);
    assertThat(looks(number)).containsExactly("Clara Lund", "Clara Lund", "Dora Kalniņa", "Clara Lund");
  }

  @Test
  void anEarlierLookThatManyEntriesFollowedIsAskedForNoMore() {
    String number = Fixtures.organisation("Busy AS");
    details(number);
    for (int i = 0; i < 50; i++) {
      as(Cast.DORA, () -> bean(Customers.class).addContact(number, new ContactInput("Kari Nordmann", null, null, null)));
    }
    form(CLARA, number);
    assertThat(looks(number)).hasSize(2);
  }

  @Test
  void aCustomersPageTakesSixStatements() {
    String number = Fixtures.organisation("Counted AS");
    as(CLARA, () -> bean(Customers.class).addAddress(number, HOME));

    assertThat(statementsOf(() -> details(number))).isLessThanOrEqualTo(6);
  }

  @Test
  void aNameIsFoundByTheNumberInOneStatement() {
    String number = Fixtures.organisation("Named AS");
    List<String> names = new ArrayList<>();

    assertThat(statementsOf(() -> names.add(as(CLARA, () -> bean(CustomerQueries.class).nameOf(number))))).isEqualTo(1);
    assertThat(names).containsExactly("Named AS");
    assertThatThrownBy(() -> as(CLARA, () -> bean(CustomerQueries.class).nameOf("C-0"))).isInstanceOf(NotFound.class);
  }

  @Test
  void onlyStaffReachTheBackOfficesBeans() {
    var anna = Fixtures.person("Anna");

    assertThatThrownBy(() -> as(anna.caller(), () -> bean(CustomerQueries.class).details(anna.customerNumber()))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(CLARA, () -> bean(CustomerQueries.class).details("C-0"))).isInstanceOf(NotFound.class);
  }

  private static CustomerDetails form(Caller staff, String number) {
    return as(staff, () -> bean(CustomerQueries.class).forForm(number));
  }

  private static List<String> looks(String number) {
    return as(Cast.EDGAR, () -> bean(AuditQueries.class)
        .list(new AuditFilter(null, "customer.looked", number, null, null, null), PageRequest.first())).rows().stream().map(AuditRow::actor).toList();
  }

  private static String create(String key, CustomerInput input) {
    return as(CLARA, () -> bean(Customers.class).create(key, input));
  }

  private static CustomerDetails details(String number) {
    return as(CLARA, () -> bean(CustomerQueries.class).details(number));
  }

  static List<String> found(String text) {
    return as(CLARA, () -> bean(CustomerQueries.class).matches(text, PageRequest.first())).rows().stream().map(CustomerMatch::number).toList();
  }
}
