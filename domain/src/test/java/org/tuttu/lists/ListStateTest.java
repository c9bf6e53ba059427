package org.tuttu.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tuttu.shared.NotFound;

class ListStateTest {

  private enum Colour { RED, GREEN }

  private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
  private static final ListSpec SPEC = new ListSpec("things", "things", "t.id", "", List.of(
      ListColumn.text("number", "t.number").sortedBy("t.number").beginsWith("(t.number like ? or t.number like upper(?))").foundBy("select t.id from things t where {}"),
      ListColumn.text("name", "t.name").words("searchable(t.name) like searchable(?)").foundBy("select t.id from things t where {}"),
      ListColumn.choice("colour", "t.colour", Colour.class).foundBy("select t.id from things t where {}", Colour.RED).carriedBy("made"),
      ListColumn.range("made", ValueKind.MOMENT, "t.made_at").sortedBy("t.made_at"),
      ListColumn.range("weight", ValueKind.NUMBER, "t.weight").sortedBy("t.weight"),
      ListColumn.country("country", "t.country"),
      ListColumn.yesNo("sold", "t.sold"),
      ListColumn.text("secret", "t.secret").exactly("t.secret = ?").askedOnly()), List.of("number", "name", "colour"), "-made");

  @Test
  void conditionsHaveTheirValuesInPlacesAndNothingTypedInTheStatement() {
    String typed = "'; drop table customers; --";
    ListState state = state("number", typed, "name", typed, "colour", typed, "made.from", typed, "weight.to", typed, "country", typed, "sold", typed,
        "secret", typed, "sort", typed, "columns", typed, typed, typed);

    assertThat(state.conditions()).allSatisfy(condition -> assertThat(condition.sql()).doesNotContain("drop"));
    assertThat(state.conditions()).extracting(condition -> condition.column().key()).containsExactly("number", "name", "secret");
    assertThat(state.problems()).containsEntry("colour", "choice").containsEntry("made.from", "day").containsEntry("weight.to", "number")
        .containsEntry("country", "choice").containsEntry("sold", "choice");
    assertThat(state.sort().key()).isEqualTo("made");
    assertThat(state.columns()).extracting(ListColumn::key).containsExactly("number", "name", "colour");
  }

  @Test
  void whatIsTypedIsNoPattern() {
    assertThat(state("number", "o_1%\\").conditions().get(0).values()).containsExactly("o\\_1\\%\\\\%", "o\\_1\\%\\\\%");
    assertThat(state("name", "50% off").conditions().get(0).values()).containsExactly("%50\\%%", "%off%");
  }

  @Test
  void theAddressIsTheSameForTheSameState() {
    ListState state = state("colour", "GREEN", "sort", "weight", "made.to", "2026-01-31", "name", "å b", "columns", "weight,colour", "after", "1.x", "view", "3");

    assertThat(state.text()).isEqualTo("name=%C3%A5+b&colour=GREEN&made.to=2026-01-31&sort=weight&columns=number,weight,colour");
    assertThat(ListState.of(SPEC, state.text(), HELSINKI).text()).isEqualTo(state.text());
    assertThat(state("sort", "-made", "columns", "number,name,colour", "name", " ").text()).isEmpty();
    assertThat(ListState.of(SPEC, "name=%zz&=&x", HELSINKI).text()).isEqualTo("name=%25zz");
  }

  @Test
  void aConditionIsTakenAwayWholeAndTheRestStays() {
    ListState state = state("made.from", "2026-01-01", "made.to", "2026-01-31", "colour", "RED", "sort", "weight");

    assertThat(state.without(SPEC.require("made")).text()).isEqualTo("colour=RED&sort=weight");
    assertThat(state.withoutConditions().text()).isEqualTo("sort=weight");
    assertThat(state.sortedBy(SPEC.require("weight"), true).text()).endsWith("sort=-weight");
    assertThat(state.with(SPEC.require("colour"), "GREEN").given("colour")).containsExactly("GREEN");
  }

  @Test
  void aDayIsTheReadersDay() {
    ListState state = state("made.from", "2026-01-01", "made.to", "2026-01-01");
    assertThat(state.conditions().get(0).values()).hasToString("[" + java.sql.Timestamp.from(java.time.Instant.parse("2025-12-31T22:00:00Z")) + ", "
        + java.sql.Timestamp.from(java.time.Instant.parse("2026-01-01T22:00:00Z")) + "]");
    assertThat(state("made.from", "+999999-01-01").problems()).containsKey("made.from");
  }

  @Test
  void numbersAreReadAsPeopleWriteThem() {
    assertThat(state("weight.from", "1 000,5").conditions().get(0).values()).hasToString("[1000.5]");
    assertThat(state("weight.from", "1e9").conditions()).isEmpty();
  }

  @Test
  void anIndexOfSomeChoicesFindsOnlyThose() {
    assertThat(state("colour", "RED").conditions().get(0).found()).isEqualTo("select t.id from things t where t.colour = 'RED'");
    assertThat(state("colour", "GREEN").conditions().get(0).found()).isNull();
    assertThat(state("colour", "RED").conditions().get(0).isCarriedBy("made")).isTrue();
    assertThat(state("name", "ab").conditions().get(0).found()).as("too short for trigrams").isNull();
  }

  @Test
  void aCursorThatNoPageGaveIsNotFound() {
    ListColumn made = SPEC.require("made");
    assertThat(Cursor.read(made, new Cursor("2026-01-01T00:00:00.000001Z", 7).toString())).isEqualTo(new Cursor("2026-01-01T00:00:00.000001Z", 7));
    for (String after : List.of("7", ".", "x.MQ", "7.*", "7.bm93", "7." + "x".repeat(99), "9999999999999999999999.MQ")) {
      assertThatThrownBy(() -> Cursor.read(made, after)).as(after).isInstanceOf(NotFound.class);
    }
    assertThatThrownBy(() -> Cursor.read(SPEC.require("weight"), "7.eA")).isInstanceOf(NotFound.class);
  }

  @Test
  void aListIsDescribedWholeOrNotAtAll() {
    assertThatThrownBy(() -> new ListSpec("x", "x", "x.id", "", SPEC.columns(), List.of("secret"), "made")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ListSpec("x", "x", "x.id", "", SPEC.columns(), List.of("name"), "name")).isInstanceOf(IllegalArgumentException.class);
  }

  private static ListState state(String... parameters) {
    Map<String, String[]> given = new java.util.LinkedHashMap<>();
    for (int i = 0; i < parameters.length; i += 2) {
      given.put(parameters[i], new String[] {parameters[i + 1]});
    }
    return ListState.of(SPEC, given, HELSINKI);
  }
}
