package org.tuttu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tuttu.testing.Cast.DORA;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tuttu.shared.RuleViolated;

/** The database says that its disk is full, as PostgreSQL does when it is: the rows before stay, and the import goes on when there is room. */
class FullDiskDbTest extends ImportDbTest {

  private static final int BATCHES = 2;

  @AfterEach
  void roomAgain() {
    transaction(() -> {
      em().createNativeQuery("drop trigger if exists full_disk on customers").executeUpdate();
      em().createNativeQuery("drop trigger if exists full_disk on import_pieces").executeUpdate();
      return em().createNativeQuery("drop function if exists full_disk()").executeUpdate();
    });
  }

  @Test
  void aRunWaitsWithTheReasonAndGoesOnWithoutLosingOrDoublingARow() {
    String[] rows = new String[BATCHES * ImportSteps.BATCH];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = "F" + mark + i + ",Full " + i;
    }
    String number = checked(received(csv("number,name", rows)));
    full("customers", "when (new.number = 'F" + mark + (rows.length - 1) + "')");

    as(DORA, () -> bean(Imports.class).run(number, details(number).version()));
    for (int i = 0; i < 10; i++) {
      step();
    }

    assertThat(details(number).status()).isEqualTo(ImportStatus.PAUSED);
    assertThat(details(number).failure().code()).isEqualTo("import.disk-full");
    assertThat(made()).as("the batch before the full disk").isEqualTo(ImportSteps.BATCH);
    roomAgain();
    as(DORA, () -> bean(Imports.class).goOn(number));
    work();

    assertThat(details(number).status()).isEqualTo(ImportStatus.DONE);
    assertThat(counts(number)).isEqualTo(new Counts(rows.length, 0, 0, 0));
    assertThat(made()).isEqualTo(rows.length);
    undone(number);
  }

  @Test
  void aFileThatFindsNoRoomIsRefusedAndNothingIsKeptOfIt() {
    long imports = count("select count(*) from imports");
    full("import_pieces", "");

    assertThatThrownBy(() -> received(csv("number,name", "F" + mark + ",Full Oy"))).isInstanceOf(RuleViolated.class).hasMessageContaining("import.disk-full");

    assertThat(count("select count(*) from imports")).isEqualTo(imports);
  }

  private long made() {
    return count("select count(*) from customers where number like 'F" + mark + "%'");
  }

  private static void full(String table, String when) {
    transaction(() -> {
      em().createNativeQuery("create function full_disk() returns trigger language plpgsql as $$ begin "
          + "raise exception 'could not extend file: No space left on device' using errcode = 'disk_full'; end $$").executeUpdate();
      return em().createNativeQuery("create trigger full_disk before insert on " + table + " for each row " + when + " execute function full_disk()").executeUpdate();
    });
  }
}
