package org.tuttu.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tuttu.identity.SignIns.PORTAL;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tuttu.shared.AccessDenied;
import org.tuttu.testing.Cast;
import org.tuttu.testing.DbTest;

class OldSignInsDbTest extends DbTest {

  private final String subject = UUID.randomUUID().toString();

  @Test
  void whatRanOutIsEndedWithoutItsTokens() {
    String token = signIn();
    tidy();
    assertThat(bean(SignIns.class).find(PORTAL, token)).isPresent();

    clock().advance(Duration.ofHours(12));
    tidy();

    assertThat(rows()).singleElement().isEqualTo(new Object[] {"EXPIRED", true, "", ""});
  }

  @Test
  void whatEndedNinetyDaysAgoIsRemovedAndNothingElse() {
    bean(SignIns.class).end(signIn(), SignInEnd.SIGNED_OUT);
    clock().advance(OldSignIns.KEPT);
    signIn();
    tidy();
    assertThat(rows()).hasSize(2);

    clock().advance(Duration.ofSeconds(1));
    tidy();

    assertThat(rows()).hasSize(1);
  }

  @Test
  void aBatchIsFollowedByAnotherUntilNothingIsLeft() {
    transaction(() -> em().createNativeQuery("""
        insert into sign_ins (token_hash, application, subject, username, name, email, roles, id_token, refresh_token, fresh_until, started_at,
          last_seen_at, expires_at)
        select ? || n, 'portal', ?, 'a', 'A', 'a@example.org', '', 'id', 'refresh', at, at, at, at
        from generate_series(1, ?) n, (values (timestamptz '2020-01-01')) t (at)""")
        .setParameter(1, subject).setParameter(2, subject).setParameter(3, OldSignIns.BATCH + 1).executeUpdate());

    assertThat(as(Caller.system(), () -> job().endExpired())).isTrue();
    assertThat(as(Caller.system(), () -> job().endExpired())).isFalse();
    assertThat(as(Caller.system(), () -> job().removeOld())).isTrue();
    assertThat(as(Caller.system(), () -> job().removeOld())).isFalse();
    assertThat(rows()).isEmpty();
  }

  @Test
  void bothStepsFindTheirRowsByAnIndex() {
    assertThat(plan("ended_at is null and expires_at <= now() order by expires_at")).contains("sign_ins_expiry");
    assertThat(plan("ended_at < now() order by ended_at")).contains("sign_ins_ended");
  }

  @Test
  void onlyTheSystemTidies() {
    assertThatThrownBy(() -> as(Cast.EDGAR, () -> job().removeOld())).isInstanceOf(AccessDenied.class);
  }

  private String signIn() {
    return bean(SignIns.class).begin(PORTAL, new ConfirmedUser(
        subject, "sid-" + subject, "anna", "Anna Virtanen", "anna@example.org", "fi", Set.of(), "id-token", "refresh-token", Duration.ofSeconds(30)), null);
  }

  private static void tidy() {
    as(Caller.system(), () -> {
      while (job().endExpired() || job().removeOld()) {
        // other tests leave some behind too
      }
    });
  }

  private List<?> rows() {
    return transaction(() -> em().createNativeQuery(
            "select end_reason, ended_at = expires_at, id_token, refresh_token from sign_ins where subject = ? order by started_at")
        .setParameter(1, subject).getResultList());
  }

  private static String plan(String condition) {
    return transaction(() -> {
      em().createNativeQuery("set local enable_seqscan = off").executeUpdate();
      return em().createNativeQuery("explain select token_hash from sign_ins where " + condition + " limit 500 for update skip locked")
          .getResultList().toString();
    });
  }

  private static OldSignIns job() {
    return bean(OldSignIns.class);
  }
}
