package org.tuttu.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsTest {

  private final Map<String, String> given = new HashMap<>(Map.of(
      "tuttu.portal.client.secret", "p".repeat(32),
      "tuttu.backoffice.client.secret", "b".repeat(32),
      "tuttu.service.client.secret", "s".repeat(32),
      "tuttu.state.key", "A".repeat(43) + "=",
      "tuttu.db.host", "db.internal",
      "tuttu.db.user", "tuttu",
      "tuttu.db.password", "secret"));

  @Test
  void startsWhenEveryRequiredSettingIsThere() {
    assertThat(settings().problems()).isEmpty();
    assertThat(settings().get(Setting.DB_PORT)).isEqualTo("5432");
  }

  @Test
  void aMissingSettingIsNamedByItsVariable() {
    given.remove("tuttu.db.host");

    assertThat(settings().problems()).containsExactly("TUTTU_DB_HOST is missing: it must be a text.");
  }

  @Test
  void aWrongSettingIsNamedWithItsValueButNeverASecret() {
    given.put("tuttu.smtp.port", "70000");
    given.put("tuttu.service.client.secret", "short");

    assertThat(settings().problems())
        .contains("TUTTU_SMTP_PORT must be a port number (it is '70000').")
        .contains("TUTTU_SERVICE_CLIENT_SECRET must be a secret of at least 24 characters.")
        .noneMatch(problem -> problem.contains("short"));
  }

  @Test
  void theProductionProfileTakesHttpsOnly() {
    given.put("tuttu.profile", "production");
    given.put("tuttu.portal.url", "http://portal.example.org");
    given.put("tuttu.backoffice.url", "https://office.example.org/backoffice");
    given.put("tuttu.oidc.issuer", "https://login.example.org/realms/tuttu");

    assertThat(settings().problems()).containsExactly("TUTTU_PORTAL_URL must be an https address in the production profile.");
  }

  @Test
  void theProductionProfileRefusesTheSecretsOfTheDemo() {
    given.put("tuttu.profile", "production");
    given.put("tuttu.portal.url", "https://portal.example.org");
    given.put("tuttu.backoffice.url", "https://office.example.org/backoffice");
    given.put("tuttu.oidc.issuer", "https://login.example.org/realms/tuttu");
    given.put("tuttu.portal.client.secret", "DEMO" + "p".repeat(28));
    given.put("tuttu.state.key", "DEMO" + "A".repeat(39) + "=");

    assertThat(settings().problems()).containsExactly(
        "TUTTU_PORTAL_CLIENT_SECRET is a secret of the demo or for tests: take another for the production profile.",
        "TUTTU_STATE_KEY is a secret of the demo or for tests: take another for the production profile.");
  }

  @Test
  void thePaymentServiceNeedsBothItsSecretsAndInProductionNoneForTests() {
    given.put("tuttu.stripe.secret.key", "sk_test_1");
    assertThat(settings().problems()).containsExactly("TUTTU_STRIPE_SECRET_KEY and TUTTU_STRIPE_WEBHOOK_SECRET must be given together, or neither.");
    given.put("tuttu.stripe.webhook.secret", "whsec_1");
    assertThat(settings().problems()).isEmpty();
    given.put("tuttu.profile", "production");
    given.put("tuttu.portal.url", "https://portal.example.org");
    given.put("tuttu.backoffice.url", "https://office.example.org/backoffice");
    given.put("tuttu.oidc.issuer", "https://login.example.org/realms/tuttu");
    assertThat(settings().problems()).containsExactly("TUTTU_STRIPE_SECRET_KEY is a secret of the demo or for tests: take another for the production profile.");
  }

  @ParameterizedTest
  @EnumSource(Setting.class)
  void everySettingIsInTheDocumentedListWithItsDefault(Setting setting) throws IOException {
    String list = Files.readString(Path.of("../docs/configuration.md"));

    String usual = setting.usual().isEmpty() ? "" : "`" + setting.usual() + "`";
    assertThat(list).containsPattern("\\| `" + setting.variable() + "` \\| " + java.util.regex.Pattern.quote(usual));
  }

  private Settings settings() {
    return new Settings(new Given());
  }

  private final class Given implements Config {

    @Override
    public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
      return Optional.ofNullable(given.get(name)).map(type::cast);
    }

    @Override
    public <T> T getValue(String name, Class<T> type) {
      return getOptionalValue(name, type).orElseThrow();
    }

    @Override
    public ConfigValue getConfigValue(String name) {
      throw new IllegalStateException(name);
    }

    @Override
    public Iterable<String> getPropertyNames() {
      return given.keySet();
    }

    @Override
    public Iterable<ConfigSource> getConfigSources() {
      return java.util.List.of();
    }

    @Override
    public <T> Optional<Converter<T>> getConverter(Class<T> type) {
      return Optional.empty();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
      throw new IllegalArgumentException(type.getName());
    }
  }
}
