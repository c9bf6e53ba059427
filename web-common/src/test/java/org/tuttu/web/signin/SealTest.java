package org.tuttu.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SealTest {

  private static final String SECRET = "a-secret-of-at-least-24-characters";

  private final Seal seal = new Seal(SECRET, "sign-in attempt");

  @Test
  void opensWhatAnotherNodeClosed() {
    String closed = new Seal(SECRET, "sign-in attempt").close("cookie", "Ķīna\nāöå");

    assertThat(closed).doesNotContain("Ķīna").matches("[A-Za-z0-9_-]+");
    assertThat(seal.open("cookie", closed)).contains("Ķīna\nāöå");
  }

  @Test
  void refusesWhatWasChangedOrIsNotItsOwn() {
    String closed = seal.close("cookie", "text");
    char first = closed.charAt(20) == 'A' ? 'B' : 'A';

    assertThat(seal.open("cookie", closed.substring(0, 20) + first + closed.substring(21))).isEmpty();
    assertThat(seal.open("another-cookie", closed)).isEmpty();
    assertThat(new Seal(SECRET, "something else").open("cookie", closed)).isEmpty();
    assertThat(new Seal(SECRET + "x", "sign-in attempt").open("cookie", closed)).isEmpty();
    assertThat(seal.open("cookie", "")).isEmpty();
    assertThat(seal.open("cookie", "short")).isEmpty();
    assertThat(seal.open("cookie", "%%%")).isEmpty();
  }

  @Test
  void neverClosesTheSameTextTheSameWay() {
    assertThat(seal.close("cookie", "text")).isNotEqualTo(seal.close("cookie", "text"));
  }

  @Test
  void anAttemptSurvivesTheWayThroughTheBrowser() {
    Attempt attempt = Attempt.at(3, Instant.ofEpochSecond(1_770_000_000), "/orders/order?number=5", true);

    assertThat(Attempt.read(3, attempt.written())).isEqualTo(attempt);
    assertThat(Attempt.slotOf(attempt.state())).isEqualTo(3);
    assertThat(attempt.landing()).isEqualTo("/orders/order?number=5#tuttu-kept");
    assertThat(attempt.isOver(attempt.begun().plusSeconds(601))).isTrue();
    assertThat(attempt.isOver(attempt.begun().plusSeconds(599))).isFalse();
  }

  @Test
  void aForeignStateHasNoSlot() {
    assertThat(Attempt.slotOf(null)).isEqualTo(-1);
    assertThat(Attempt.slotOf("")).isEqualTo(-1);
    assertThat(Attempt.slotOf("x")).isEqualTo(-1);
    assertThat(Attempt.slotOf("9abc")).isEqualTo(-1);
  }
}
