package org.tuttu.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tuttu.testing.Cast.CLARA;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tuttu.identity.Caller;
import org.tuttu.identity.ConfirmedUser;
import org.tuttu.identity.Role;
import org.tuttu.identity.SignIns;
import org.tuttu.shared.AccessDenied;
import org.tuttu.testing.DbTest;
import org.tuttu.testing.Fixtures;
import org.tuttu.testing.Fixtures.Member;
import org.tuttu.timeline.TimelineEntry;
import org.tuttu.timeline.Timelines;

class CustomerSignInsDbTest extends DbTest {

  @Test
  void thePeopleOfACustomerSignInNewestFirstAndNobodyElse() {
    Member anna = Fixtures.person("Anna");
    Member boris = Fixtures.person("Boris");
    signIn(anna.caller(), SignIns.PORTAL);
    clock().advance(Duration.ofMinutes(5));
    signIn(anna.caller(), SignIns.PORTAL);
    signIn(boris.caller(), SignIns.PORTAL);

    List<TimelineEntry> all = timeline(anna, null);

    assertThat(all).extracting(TimelineEntry::what).containsExactly(new TimelineSignIn(anna.caller().name()), new TimelineSignIn(anna.caller().name()));
    assertThat(all.get(0).at()).isEqualTo(all.get(1).at().plus(Duration.ofMinutes(5)));
    assertThat(timeline(anna, "sign-in" + all.get(0).position())).containsExactly(all.get(1));
  }

  @Test
  void itIsForStaff() {
    Member anna = Fixtures.person("Anna");

    assertThatThrownBy(() -> as(anna.caller(), () -> bean(Timelines.class).of(anna.customerNumber(), null)))
        .isInstanceOf(AccessDenied.class);
  }

  private static List<TimelineEntry> timeline(Member member, String after) {
    return as(CLARA, () -> bean(Timelines.class).of(member.customerNumber(), after)).rows();
  }

  private static void signIn(Caller user, String application) {
    bean(SignIns.class).begin(application, new ConfirmedUser(
        user.subject(), null, user.username(), user.name(), user.email(), "fi", Set.of(Role.CUSTOMER), "id", "refresh", Duration.ofSeconds(30)), null);
  }
}
