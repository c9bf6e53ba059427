package org.tuttu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tuttu.identity.Caller;

class ImportSearchIndexDbTest extends ImportDbTest {

  @Test
  void whatAnImportBroughtIsEnteredOnce() {
    enterAll();
    ran(checked(received(csv("number,name", "S" + mark + ",Searched Ltd"))));

    assertThat(enter()).isTrue();
    assertThat(count("select gin_clean_pending_list('customers_search')")).as("pages of the list that were left").isZero();
    assertThat(enter()).as("nothing more is expected").isFalse();
  }

  @Test
  void aCheckBringsNothing() {
    enterAll();
    checked(received(csv("number,name", "T" + mark + ",Checked Ltd")));

    assertThat(enter()).isFalse();
  }

  private static void enterAll() {
    while (enter()) {
      // until nothing is expected
    }
  }

  private static boolean enter() {
    return as(Caller.system(), () -> bean(ImportSearchIndex.class).enter());
  }
}
