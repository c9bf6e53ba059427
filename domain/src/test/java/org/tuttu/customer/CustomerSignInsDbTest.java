package org.tuttu.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tuttu.testing.Cast.CLARA;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tuttu.identity.Caller;
import org.tuttu.identity.ConfirmedUser;
import org.tuttu.identity.Role;
import org.tuttu.identity.SignIns;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.PageOf;
import org.tuttu.shared.PageRequest;
import org.tuttu.testing.DbTest;
import org.tuttu.testing.Fixtures;
import org.tuttu.testing.Fixtures.Member;

class CustomerSignInsDbTest extends DbTest {

  @Test
  void thePeopleOfACustomerSignInNewestFirstAndNobodyElse() {
    Member anna = Fixtures.person("Anna");
    Member boris = Fixtures.person("Boris");
    signIn(anna.caller(), SignIns.PORTAL);
    clock().advance(Duration.ofMinutes(5));
    signIn(anna.caller(), SignIns.PORTAL);
    signIn(boris.caller(), SignIns.PORTAL);

    PageOf<SignInRow> first = list(anna, new PageRequest(null, 1));
    PageOf<SignInRow> second = list(anna, new PageRequest(first.next(), 1));

    assertThat(first.rows()).extracting(SignInRow::name).containsExactly(anna.caller().name());
    assertThat(first.rows().get(0).at()).isEqualTo(second.rows().get(0).at().plus(Duration.ofMinutes(5)));
    assertThat(second.hasNext()).isFalse();
  }

  @Test
  void itIsForStaff() {
    Member anna = Fixtures.person("Anna");

    assertThatThrownBy(() -> as(anna.caller(), () -> bean(CustomerSignIns.class).ofCustomer(anna.customerNumber(), PageRequest.first())))
        .isInstanceOf(AccessDenied.class);
  }

  private static PageOf<SignInRow> list(Member member, PageRequest page) {
    return as(CLARA, () -> bean(CustomerSignIns.class).ofCustomer(member.customerNumber(), page));
  }

  private static void signIn(Caller user, String application) {
    bean(SignIns.class).begin(application, new ConfirmedUser(
        user.subject(), null, user.username(), user.name(), user.email(), "fi", Set.of(Role.CUSTOMER), "id", "refresh", Duration.ofSeconds(30)), null);
  }
}
