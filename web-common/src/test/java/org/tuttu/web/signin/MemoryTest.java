package org.tuttu.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.tuttu.identity.Caller;
import org.tuttu.identity.Role;
import org.tuttu.identity.SignIn;

class MemoryTest {

  private final AtomicLong nanos = new AtomicLong();
  private final Memory memory = new Memory(3, nanos::get);
  private final Known anna = Known.of(new SignIn(
      new Caller("subject", "anna", "Anna", "anna@example.org", Set.of(Role.CUSTOMER), null), "en", false, false, 0, Instant.MAX, null, null));

  @Test
  void remembersForFiveSeconds() {
    memory.put("token", anna);

    nanos.addAndGet(Duration.ofMillis(4_999).toNanos());
    assertThat(memory.get("token")).isSameAs(anna);
    nanos.addAndGet(Duration.ofMillis(1).toNanos());
    assertThat(memory.get("token")).isNull();
  }

  @Test
  void forgets() {
    memory.put("one", anna);
    memory.put("two", anna);

    memory.forget("one");
    assertThat(memory.get("one")).isNull();
    memory.forgetAll();
    assertThat(memory.get("two")).isNull();
  }

  @Test
  void neverGrowsBeyondItsBound() {
    for (int i = 0; i < 100; i++) {
      memory.put("token" + i, anna);
      assertThat(memory.size()).isLessThanOrEqualTo(3);
    }
    assertThat(memory.get("token99")).isSameAs(anna);
  }

  @Test
  void whatIsOldGoesBeforeWhatIsNew() {
    memory.put("old", anna);
    memory.put("older", anna);
    nanos.addAndGet(Duration.ofSeconds(5).toNanos());
    memory.put("new", anna);

    memory.put("newer", anna);

    assertThat(memory.get("new")).isSameAs(anna);
    assertThat(memory.size()).isEqualTo(2);
  }

  @Test
  void groupsAreNamedAsInWebXml() {
    assertThat(anna.groups()).containsExactly("customer");
    assertThat(anna.principal().getName()).isEqualTo("anna");
  }
}
