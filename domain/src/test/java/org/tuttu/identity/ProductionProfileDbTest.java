package org.tuttu.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.Setting;
import org.tuttu.shared.TestSettings;
import org.tuttu.testing.DbTest;

class ProductionProfileDbTest extends DbTest {

  @BeforeEach
  void inProduction() {
    TestSettings.give(Setting.PROFILE, "production");
  }

  @AfterEach
  void inDevelopment() {
    TestSettings.give(Setting.PROFILE, null);
  }

  @ParameterizedTest
  @ValueSource(strings = {SignIns.PORTAL, SignIns.BACK_OFFICE})
  void aUserOfTheDemoCannotSignIn(String application) {
    ConfirmedUser edgar = user("00000000-0000-4000-8000-000000000007");

    assertThatThrownBy(() -> signIns().begin(application, edgar, null)).isInstanceOfSatisfying(RuleViolated.class,
        refusal -> assertThat(refusal.code()).isEqualTo("sign-in.demo-user"));
  }

  @Test
  void everybodyElseCan() {
    assertThat(signIns().begin(SignIns.PORTAL, user(UUID.randomUUID().toString()), null)).isNotBlank();
  }

  private static SignIns signIns() {
    return bean(SignIns.class);
  }

  private static ConfirmedUser user(String subject) {
    return new ConfirmedUser(subject, "sid-" + subject, "edgar", "Edgar Eide", "edgar@example.org", "nb", Set.of(Role.CUSTOMER, Role.ADMIN),
        "id-token", "refresh-token", Duration.ofSeconds(30));
  }
}
