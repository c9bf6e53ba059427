package org.tuttu.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.tuttu.testing.Cast.CLARA;
import static org.tuttu.testing.ListQuestions.all;
import static org.tuttu.testing.ListQuestions.ids;
import static org.tuttu.testing.ListQuestions.numbers;
import static org.tuttu.testing.ListQuestions.page;
import static org.tuttu.testing.ListQuestions.state;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tuttu.customer.selfservice.AddressInput;
import org.tuttu.customer.selfservice.AddressKind;
import org.tuttu.customer.selfservice.ContactPointInput;
import org.tuttu.customer.selfservice.ContactPointKind;
import org.tuttu.customer.selfservice.MyChanges;
import org.tuttu.customer.selfservice.MyDetailsInput;
import org.tuttu.lists.ListRow;
import org.tuttu.lists.Lists;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.Language;
import org.tuttu.testing.DbTest;
import org.tuttu.testing.Fixtures;

class CustomerListsDbTest extends DbTest {

  private final String mark = "L" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void customersAreAskedForByAllThatIsKnown() {
    String aamu = person("Aamu", mark);
    String bore = organisation("Bore " + mark + " AS", "NO");
    as(CLARA, () -> bean(Customers.class).addContactPoint(aamu, new ContactPointInput(ContactPointKind.EMAIL, mark + "@Example.org", null, false)));
    as(CLARA, () -> bean(Customers.class).addAddress(bore, new AddressInput(AddressKind.VISITING, null, "Gate 1", null, "5003", "Ålesund" + mark, "NO", null)));

    assertThat(numbers("customers", "name", mark.toLowerCase(), "sort", "name")).containsExactly("Aamu " + mark, "Bore " + mark + " AS");
    assertThat(numbers("customers", "name", mark, "kind", "PERSON")).containsExactly("Aamu " + mark);
    assertThat(numbers("customers", "name", mark, "country", "NO", "stage", "CUSTOMER")).containsExactly("Bore " + mark + " AS");
    assertThat(numbers("customers", "email", mark.toUpperCase() + "@example.ORG")).containsExactly("Aamu " + mark);
    assertThat(numbers("customers", "city", "alesund" + mark.toLowerCase())).containsExactly("Bore " + mark + " AS");
    assertThat(numbers("customers", "number", bore.toLowerCase())).containsExactly("Bore " + mark + " AS");
    assertThat(numbers("customers", "q", bore + " ålesund", "kind", "ORGANISATION")).containsExactly("Bore " + mark + " AS");
    assertThat(numbers("customers", "name", mark, "created.from", "2999-01-01")).isEmpty();
    assertThat(page("customers", null, 20, "name", mark, "columns", "businessId,phone,city,created").rows()).hasSize(2);
  }

  @Test
  void namesAreSortedAsPeopleSortThemBothWaysThroughAllPages() {
    for (String name : List.of("Zeta", "Äiti", "aalto", "Aalto", "Ādams", "Beta", "Beta")) {
      organisation(name + " " + mark, "FI");
    }
    List<String> up = all("customers", 2, "name", mark, "sort", "name");
    List<String> down = all("customers", 3, "name", mark, "sort", "-name");

    assertThat(up).containsExactly("aalto " + mark, "Aalto " + mark, "Ādams " + mark, "Äiti " + mark, "Beta " + mark, "Beta " + mark, "Zeta " + mark);
    Collections.reverse(down);
    assertThat(down).containsExactlyElementsOf(up);
    assertThat(all("customers", 2, "name", mark)).as("the newest first").first().isEqualTo("Beta " + mark);
    assertThat(all("customers", 2, "name", mark, "sort", "number")).first().isEqualTo("Zeta " + mark);
  }

  @Test
  void whatASearchFoundKeepsItsOrder() {
    String one = organisation("One " + mark, "FI");
    String two = organisation("Two " + mark, "FI");
    List<Long> ids = page("customers", null, 20, "name", mark).rows().stream().map(ListRow::id).toList();
    var state = state("customers", "q", "anything", "columns", "number");
    var rows = as(CLARA, () -> bean(Lists.class).these(state, List.of(ids.get(1), ids.get(0), -1L)));

    assertThat(rows).extracting(row -> row.values().get("number").content()).containsExactly(one, two);
    assertThat(as(CLARA, () -> bean(Lists.class).these(state, List.of()))).isEmpty();
    assertThat(statementsOf(() -> as(CLARA, () -> bean(Lists.class).these(state, ids)))).as("nothing is counted").isEqualTo(1);
  }

  @Test
  void contactsOfOneCustomerArePagedByName() {
    String customer = organisation("Large " + mark, "NO");
    String other = organisation("Other " + mark, "NO");
    for (String name : List.of("Øyvind", "Anna", "Anna", "Čaks", "Bo")) {
      as(CLARA, () -> bean(Customers.class).addContact(customer, new ContactInput(name + " " + mark, "Buyer", name.toLowerCase() + mark.toLowerCase() + (name.equals("Anna") ? UUID.randomUUID() : "") + "@example.org", null)));
    }
    as(CLARA, () -> bean(Customers.class).addContact(other, new ContactInput("Else " + mark, null, null, "+47 22 33 44 55")));

    assertThat(all("contacts", 2, "customer", customer)).containsExactly("Anna " + mark, "Anna " + mark, "Bo " + mark, "Čaks " + mark, "Øyvind " + mark);
    assertThat(all("contacts", 2, "customer", customer, "sort", "-name")).first().isEqualTo("Øyvind " + mark);
    assertThat(numbers("contacts", "q", "oyvind " + mark)).containsExactly("Øyvind " + mark);
    assertThat(numbers("contacts", "email", "BO" + mark + "@example.org")).containsExactly("Bo " + mark);
    assertThat(numbers("contacts", "customerName", "other " + mark, "customerCountry", "NO")).containsExactly("Else " + mark);
    assertThat(numbers("contacts", "customer", customer, "jobTitle", "sells")).isEmpty();
    assertThat(page("contacts", null, 1, "customer", customer).rows().get(0).values().get("name").ref()).startsWith(customer + "\u001f");
    assertThat(statementsOf(() -> page("contacts", null, 20, "customer", customer))).isEqualTo(1);
  }

  @Test
  void portalUsersAndChangesAreListsToo() {
    Fixtures.Member member = Fixtures.person("Anna" + mark);
    as(CLARA, () -> bean(PortalUsers.class).block(member.caller().subject()));

    assertThat(numbers("portal-users", "q", "anna" + mark.toLowerCase())).hasSize(1);
    assertThat(numbers("portal-users", "q", mark, "state", "ACTIVE")).isEmpty();
    assertThat(page("portal-users", null, 20, "q", mark, "state", "BLOCK_PENDING").rows().get(0).values().get("state").content()).isEqualTo(PortalUserState.BLOCK_PENDING);
    assertThat(ids("portal-users", 3, "sort", "name")).doesNotHaveDuplicates();
    assertThat(statementsOf(() -> page("portal-users", null, 20))).isEqualTo(1);

    long version = as(CLARA, () -> bean(CustomerQueries.class).details(member.customerNumber())).version();
    as(member.caller(), () -> bean(MyChanges.class).proposeDetails(version, new MyDetailsInput(null, "Anna", "Korhonen", null, Language.FI)));
    assertThat(numbers("changes", "customer", member.customerNumber())).hasSize(1);
    assertThat(numbers("changes", "customer", member.customerNumber(), "status", "WAITING", "subject", "CUSTOMER", "sort", "-requested")).hasSize(1);
    assertThat(numbers("changes", "customer", member.customerNumber(), "status", "REFUSED")).isEmpty();
    assertThat(page("changes", null, 20, "customerName", member.customerNumber()).rows().get(0).values().get("changes").content()).asInstanceOf(LIST)
        .contains(new FieldChange("familyName", "Virtanen", "Korhonen"));
  }

  @Test
  void customersSeeNoneOfIt() {
    Fixtures.Member anna = Fixtures.person("Anna");
    for (String list : List.of("customers", "contacts", "portal-users", "changes")) {
      assertThatThrownBy(() -> as(anna.caller(), () -> bean(Lists.class).open(list))).as(list).isInstanceOf(AccessDenied.class);
    }
  }

  private static String person(String given, String family) {
    return as(CLARA, () -> bean(Customers.class).create(null, CustomerInput.person(given, family, Language.FI, "FI")));
  }

  private static String organisation(String name, String country) {
    return as(CLARA, () -> bean(Customers.class).create(null, CustomerInput.organisation(name, null, Language.NB, country)));
  }
}
