package org.tuttu.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tuttu.testing.Cast.CLARA;

import org.junit.jupiter.api.Test;
import org.tuttu.customer.selfservice.MembershipRow;
import org.tuttu.identity.CustomerRight;
import org.tuttu.shared.NotFound;
import org.tuttu.testing.DbTest;
import org.tuttu.testing.Fixtures;
import org.tuttu.testing.Fixtures.Member;

class PortalUserDetailsDbTest extends DbTest {

  @Test
  void aPortalUserIsShownWithTheirCustomers() {
    Member bella = Fixtures.member("bella", Fixtures.organisation("Details AS"), CustomerRight.BUYER);

    PortalUserDetails details = details(bella.caller().subject());

    assertThat(details.user().name()).isEqualTo(bella.caller().name());
    assertThat(details.user().blocked()).isFalse();
    assertThat(details.memberships()).extracting(MembershipRow::customerName).containsExactly("Details AS");
    assertThat(details.memberships()).extracting(MembershipRow::right).containsExactly(CustomerRight.BUYER);
  }

  @Test
  void nobodyIsFoundByAnUnknownSubject() {
    assertThatThrownBy(() -> details("nobody")).isInstanceOf(NotFound.class);
  }

  private static PortalUserDetails details(String subject) {
    return as(CLARA, () -> bean(PortalUsers.class).details(subject));
  }
}
