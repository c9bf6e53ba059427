package org.tuttu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tuttu.testing.Cast.CLARA;
import static org.tuttu.testing.Cast.DORA;
import static org.tuttu.testing.ListQuestions.all;
import static org.tuttu.testing.ListQuestions.page;

import java.io.ByteArrayInputStream;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.tuttu.lists.Lists;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.Language;

class ImportListDbTest extends ImportDbTest {

  @Test
  void importsAreAskedForByFileKindStateAndTime() {
    String file = "Ledger " + mark + ".csv";
    for (int i = 0; i < 3; i++) {
      String row = "L" + mark + i + ",Listed Oy";
      String number = as(DORA, () -> bean(Imports.class).receive(file, new ByteArrayInputStream(csv("number,name", row)), Language.EN, ZoneId.of("UTC")));
      if (i > 0) {
        ran(checked(number));
      }
    }

    assertThat(all("imports", 2, "file", "ledger " + mark)).hasSize(3);
    assertThat(all("imports", 2, "file", mark, "status", "DONE", "created.from", "1")).hasSize(2);
    assertThat(all("imports", 2, "file", mark, "status", "UPLOADED", "kind", "CUSTOMERS")).hasSize(1);
    assertThat(all("imports", 2, "file", mark, "kind", "ORDERS")).isEmpty();
    assertThat(all("imports", 2, "file", mark, "at.to", "2000-01-01")).isEmpty();
    assertThat(statementsOf(() -> page("imports", null, 20))).isEqualTo(1);
  }

  @Test
  void onlyManagersSeeThem() {
    assertThatThrownBy(() -> as(CLARA, () -> bean(Lists.class).open("imports"))).isInstanceOf(AccessDenied.class);
  }
}
