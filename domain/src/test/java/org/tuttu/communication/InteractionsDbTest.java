package org.tuttu.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tuttu.testing.Cast.CLARA;
import static org.tuttu.testing.ListQuestions.all;
import static org.tuttu.testing.ListQuestions.page;

import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.NotFound;
import org.tuttu.testing.DbTest;
import org.tuttu.testing.Fixtures;
import org.tuttu.timeline.TimelineEntry;
import org.tuttu.timeline.Timelines;

class InteractionsDbTest extends DbTest {

  @Test
  void keepsWhoSpokeWithTheCustomerNewestFirst() {
    String customer = Fixtures.organisation("Called AS");
    record(customer, key(), "First");
    record(customer, key(), "Second");
    record(Fixtures.organisation("Other AS"), key(), "Elsewhere");

    List<TimelineEntry> all = timeline(customer, null);

    assertThat(all).hasSize(2).first().satisfies(newest -> {
      assertThat(newest.at()).isEqualTo(time().instant());
      assertThat(newest.what()).isEqualTo(new InteractionRow(Channel.PHONE, Direction.IN, "Second", "Notes\nof two lines", CLARA.name()));
    });
    assertThat(timeline(customer, "interaction" + all.get(0).position())).singleElement().isEqualTo(all.get(1));
    assertThat(statementsOf(() -> timeline(customer, null))).isEqualTo(1);
  }

  @Test
  void allAreListedByWhatIsAskedOfThem() {
    String customer = Fixtures.organisation("Listed AS");
    for (String summary : List.of("Late pallet", "Broken pallet", "Invoice")) {
      record(customer, key(), summary);
    }
    record(Fixtures.organisation("Unlisted AS"), key(), "Broken pallet");

    assertThat(all("interactions", 2, "customer", customer)).containsExactlyInAnyOrder("Late pallet", "Broken pallet", "Invoice");
    assertThat(all("interactions", 2, "customer", customer, "summary", "PALLET", "channel", "PHONE", "direction", "IN")).hasSize(2);
    assertThat(all("interactions", 2, "customerName", "listed as", "summary", "pallet broken")).hasSize(2);
    assertThat(all("interactions", 2, "customer", customer, "by", "dora")).isEmpty();
    assertThat(all("interactions", 2, "customer", customer, "at.to", "2000-01-01")).isEmpty();
    assertThat(statementsOf(() -> page("interactions", null, 20))).isEqualTo(1);
  }

  @Test
  void theSameSubmissionTwiceIsOneInteraction() {
    String customer = Fixtures.organisation("Twice AS");
    String key = key();

    record(customer, key, "Once");
    record(customer, key, "Once");

    assertThat(timeline(customer, null)).hasSize(1);
  }

  @Test
  void wrongInputAndWrongCallersAreRefused() {
    String customer = Fixtures.organisation("Wrong AS");

    assertThatThrownBy(() -> record(customer, key(), " ")).isInstanceOf(ConstraintViolationException.class);
    assertThatThrownBy(() -> record(customer, key(), "x".repeat(201))).isInstanceOf(ConstraintViolationException.class);
    assertThatThrownBy(() -> record("C-0", key(), "Nobody")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(Fixtures.person("Anna").caller(), () -> bean(Timelines.class).of(customer, null)))
        .isInstanceOf(AccessDenied.class);
  }

  private static void record(String customer, String key, String summary) {
    as(CLARA, () -> bean(Interactions.class).record(customer, new InteractionInput(key, Channel.PHONE, Direction.IN, summary, "Notes\nof two lines")));
  }

  private static List<TimelineEntry> timeline(String customer, String after) {
    return as(CLARA, () -> bean(Timelines.class).of(customer, after)).rows();
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
