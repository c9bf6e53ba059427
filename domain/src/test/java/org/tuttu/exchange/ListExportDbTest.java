package org.tuttu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tuttu.testing.Cast.CLARA;
import static org.tuttu.testing.Cast.DORA;
import static org.tuttu.testing.ListQuestions.numbers;
import static org.tuttu.testing.ListQuestions.state;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tuttu.customer.ContactInput;
import org.tuttu.customer.CustomerInput;
import org.tuttu.customer.Customers;
import org.tuttu.lists.ListState;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.Language;
import org.tuttu.testing.DbTest;

class ListExportDbTest extends DbTest {

  private final String mark = "X" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void aFilteredListIsGivenOutAsItIsSeenAndWithAllFields() {
    String north = organisation("North " + mark, "NO");
    String south = organisation("South " + mark, "LV");
    as(CLARA, () -> bean(Customers.class).addContact(north, new ContactInput("Nils " + mark, null, null, null)));
    ListState state = state("customers", "name", mark, "country", "NO", "columns", "number");

    as(DORA, () -> bean(ListExport.class).begin(state));
    assertThat(as(DORA, () -> bean(ListExport.class).seen(state, null)).rows()).singleElement()
        .satisfies(row -> assertThat(row.values().get("number").content()).isEqualTo(north));
    assertThat(as(DORA, () -> bean(ListExport.class).piece(ImportKind.CUSTOMERS, null, List.of(ImportField.CUSTOMER), state)).rows()).containsExactly(List.of(north));
    assertThat(as(DORA, () -> bean(ListExport.class).piece(ImportKind.CONTACTS, null, List.of(ImportField.CONTACT_NAME), state("contacts", "customer", north))).rows())
        .containsExactly(List.of("Nils " + mark));
    assertThat(as(DORA, () -> bean(ListExport.class).piece(ImportKind.CONTACTS, null, List.of(ImportField.CONTACT_NAME), state("contacts", "customer", south))).rows()).isEmpty();
    assertThat(numbers("trail", "action", "list.exported", "actor", "Dora")).isNotEmpty();
  }

  @Test
  void onlyManagersTakeListsOut() {
    ListState state = state("orders");
    assertThatThrownBy(() -> as(CLARA, () -> bean(ListExport.class).begin(state))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(CLARA, () -> bean(ListExport.class).seen(state, null))).isInstanceOf(AccessDenied.class);
    ListState trail = state("trail");
    assertThatThrownBy(() -> as(DORA, () -> bean(ListExport.class).seen(trail, null))).as("and only lists that they may see").isInstanceOf(AccessDenied.class);
  }

  private static String organisation(String name, String country) {
    return as(CLARA, () -> bean(Customers.class).create(null, CustomerInput.organisation(name, null, Language.NB, country)));
  }
}
