package org.tuttu.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tuttu.testing.Cast.CLARA;
import static org.tuttu.testing.Cast.DORA;
import static org.tuttu.testing.Cast.EDGAR;
import static org.tuttu.testing.ListQuestions.state;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tuttu.identity.Caller;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;
import org.tuttu.testing.Cast;
import org.tuttu.testing.DbTest;

class SavedViewsDbTest extends DbTest {

  private final String name = "View " + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void aViewIsOnesOwnUntilAManagerSharesIt() {
    long mine = save(CLARA, "orders", name, false, "status", "PLACED", "sort", "-total");
    long shared = save(DORA, "orders", name, true);

    assertThat(seen(CLARA, "orders")).extracting(ViewDetails::id).containsExactlyInAnyOrder(mine, shared);
    assertThat(seen(EDGAR, "orders")).extracting(ViewDetails::id).containsExactly(shared);
    assertThat(seen(CLARA, "customers")).isEmpty();
    assertThat(details(CLARA, mine).state()).isEqualTo("status=PLACED&sort=-total");
    assertThat(details(CLARA, shared).changeable()).isFalse();
    assertThat(details(EDGAR, shared).changeable()).as("managers see to what all share").isTrue();
    assertThat(statementsOf(() -> seen(CLARA, "orders"))).isEqualTo(1);
  }

  @Test
  void somebodyElsesViewIsNotThere() {
    long claras = save(CLARA, "orders", name, false);
    var input = new ViewInput(name, false, false);

    assertThatThrownBy(() -> details(DORA, claras)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(DORA, () -> bean(SavedViews.class).change(claras, 1, null, input))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(DORA, () -> bean(SavedViews.class).remove(claras, 1))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> details(CLARA, -1)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(Cast.portalUser("anna"), () -> bean(SavedViews.class).details(claras))).isInstanceOf(AccessDenied.class);
  }

  @Test
  void staffDoNotShareNorChangeWhatIsShared() {
    long shared = save(DORA, "orders", name, true);
    long own = save(CLARA, "orders", name, false);

    assertThatThrownBy(() -> save(CLARA, "orders", name + " 2", true)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(CLARA, () -> bean(SavedViews.class).change(own, version(CLARA, own), null, new ViewInput(name, true, false)))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(CLARA, () -> bean(SavedViews.class).remove(shared, version(CLARA, shared)))).isInstanceOf(AccessDenied.class);
    as(CLARA, () -> bean(SavedViews.class).change(shared, 1, state("orders", "status", "PLACED"), new ViewInput("Mine", false, true)));
    assertThat(details(CLARA, shared)).satisfies(view -> {
      assertThat(view.name()).isEqualTo(name);
      assertThat(view.state()).isEmpty();
      assertThat(view.byDefault()).as("but it can be the one to begin with").isTrue();
    });
    assertThat(details(DORA, shared).byDefault()).isFalse();
  }

  @Test
  void aViewIsRenamedOverwrittenAndRemovedFromTheVersionThatWasSeen() {
    long id = save(CLARA, "orders", name, false, "status", "PLACED");
    long seen = version(CLARA, id);
    as(CLARA, () -> bean(SavedViews.class).change(id, seen, state("orders", "status", "SHIPPED"), new ViewInput(name + "!", false, true)));

    assertThat(details(CLARA, id)).satisfies(view -> {
      assertThat(view.name()).isEqualTo(name + "!");
      assertThat(view.state()).isEqualTo("status=SHIPPED");
      assertThat(view.byDefault()).isTrue();
    });
    assertThatThrownBy(() -> as(CLARA, () -> bean(SavedViews.class).change(id, seen, null, new ViewInput(name, false, false)))).isInstanceOf(StaleData.class);
    assertThatThrownBy(() -> as(CLARA, () -> bean(SavedViews.class).remove(id, seen))).isInstanceOf(StaleData.class);
    as(CLARA, () -> bean(SavedViews.class).remove(id, version(CLARA, id)));
    assertThatThrownBy(() -> details(CLARA, id)).isInstanceOf(NotFound.class);
  }

  @Test
  void namesAreGivenOnceAndOneViewIsTheOneToBeginWith() {
    long first = save(CLARA, "products", name, false);
    assertThatThrownBy(() -> save(CLARA, "products", " " + name + " ", false)).isInstanceOf(RuleViolated.class);
    long second = save(CLARA, "products", name + " 2", false);
    for (long each : List.of(first, second)) {
      ViewDetails view = details(CLARA, each);
      as(CLARA, () -> bean(SavedViews.class).change(each, view.version(), null, new ViewInput(view.name(), false, true)));
    }
    assertThat(seen(CLARA, "products")).filteredOn(ViewDetails::byDefault).extracting(ViewDetails::id).containsExactly(second);
  }

  @Test
  void aListThatOneMayNotSeeHasNoViewsForOne() {
    long trail = save(EDGAR, "trail", name, true);
    assertThatThrownBy(() -> details(DORA, trail)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> seen(DORA, "trail")).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> save(CLARA, "trail", name, false)).isInstanceOf(AccessDenied.class);
    as(EDGAR, () -> bean(SavedViews.class).remove(trail, version(EDGAR, trail)));
  }

  private static long save(Caller caller, String list, String name, boolean shared, String... parameters) {
    var state = state(list, parameters);
    return as(caller, () -> bean(SavedViews.class).save(state, new ViewInput(name, shared, false)));
  }

  private List<ViewDetails> seen(Caller caller, String list) {
    return as(caller, () -> bean(SavedViews.class).of(list)).stream().filter(view -> view.name().startsWith(name)).toList();
  }

  private static ViewDetails details(Caller caller, long id) {
    return as(caller, () -> bean(SavedViews.class).details(id));
  }

  private static long version(Caller caller, long id) {
    return details(caller, id).version();
  }
}
