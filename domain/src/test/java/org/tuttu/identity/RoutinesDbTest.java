package org.tuttu.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tuttu.testing.DbTest;

class RoutinesDbTest extends DbTest {

  private record Begun(long first, long every, TimerConfig config) {
  }

  private final List<Begun> begun = new ArrayList<>();
  private final Routines routines = new Routines();

  @BeforeEach
  void timersThatNeverWake() {
    routines.timers = answering(TimerService.class, arguments -> {
      begun.add(new Begun((long) arguments[0], (long) arguments[1], (TimerConfig) arguments[2]));
      return null;
    });
    routines.system = bean(SystemWork.class);
  }

  @Test
  void allOfAllCapabilitiesBeginEachAtAMomentOfItsOwn() {
    routines.all = CDI.current().select(Routine.class);
    routines.start();
    assertThat(begun).extracting(each -> each.config.getInfo()).contains("Sending mails", "Working on imports", "Renewing subscriptions").doesNotHaveDuplicates();
    assertThat(begun).allMatch(each -> each.first >= 0 && each.first < each.every && !each.config.isPersistent());
  }

  @Test
  void eachGoesOnUntilItsWorkIsDone() {
    AtomicInteger rounds = new AtomicInteger();
    routines.begin(new Routine("Counting", Duration.ofSeconds(1), () -> rounds.incrementAndGet() < 3));
    routines.look(timerOf("Counting"));
    routines.look(timerOf("Counting"));
    assertThat(rounds).hasValue(4);
  }

  @Test
  void noneIsDoneBesideItself() {
    AtomicInteger rounds = new AtomicInteger();
    routines.begin(new Routine("Slow", Duration.ofSeconds(1), () -> {
      rounds.incrementAndGet();
      Thread other = new Thread(() -> routines.look(timerOf("Slow")));
      other.start();
      join(other);
      return false;
    }));
    routines.look(timerOf("Slow"));
    assertThat(rounds).hasValue(1);
  }

  @Test
  void noTwoAreCalledAlike() {
    Routine routine = new Routine("Twin", Duration.ofSeconds(1), () -> false);
    routines.begin(routine);
    assertThatThrownBy(() -> routines.begin(routine)).hasMessageContaining("Twin");
  }

  private static Timer timerOf(String name) {
    return answering(Timer.class, arguments -> name);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @FunctionalInterface
  private interface Answer {
    Object to(Object[] arguments);
  }

  private static <T> T answering(Class<T> type, Answer answer) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answer.to(arguments)));
  }
}
