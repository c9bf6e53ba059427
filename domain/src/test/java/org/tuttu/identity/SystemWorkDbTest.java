package org.tuttu.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.tuttu.testing.Cast;
import org.tuttu.testing.DbTest;

class SystemWorkDbTest extends DbTest {

  @Test
  void theSystemWorksWithoutARequestOfAnybody() {
    AtomicReference<Caller> caller = new AtomicReference<>();
    bean(SystemWork.class).untilDone("Work", () -> {
      caller.set(bean(CurrentUser.class).require());
      return false;
    });
    assertThat(caller.get().isSystem()).isTrue();
  }

  @Test
  void itGoesOnUntilThereIsNothingLeft() {
    AtomicInteger rounds = new AtomicInteger();
    bean(SystemWork.class).untilDone("Work", () -> rounds.incrementAndGet() < 3);
    assertThat(rounds).hasValue(3);
  }

  @Test
  void oneContextMayHoldSeveralWorks() {
    AtomicInteger done = new AtomicInteger();
    as(Caller.system(), () -> bean(SystemWork.class).untilDone("Work after work", () -> done.incrementAndGet() < 1));
    assertThat(done).hasValue(1);
  }

  @Test
  void aFaultDoesNotEndTheTimer() {
    assertThatCode(() -> bean(SystemWork.class).untilDone("Work", () -> {
      throw new IllegalStateException("the database is away");
    })).doesNotThrowAnyException();
  }

  @Test
  void roundsAreNoPartOfOneLargeTransaction() {
    assertThatThrownBy(() -> transaction(() -> {
      bean(SystemWork.class).untilDone("Work", () -> false);
      return null;
    })).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aPersonsRequestDoesNotBecomeTheSystems() {
    assertThatThrownBy(() -> as(Cast.CLARA, () -> bean(SystemWork.class).untilDone("Work", () -> false))).isInstanceOf(IllegalStateException.class);
  }
}
