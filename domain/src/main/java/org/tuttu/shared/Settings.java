package org.tuttu.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The configuration, read by MicroProfile Config; {@link #problems()} is asked once, before anything else starts. */
@ApplicationScoped
public class Settings {

  /** What the secrets begin with that are made for the demo, or with which nobody really pays. */
  private static final List<String> FOR_TRYING = List.of("DEMO", "sk_test_", "rk_test_");

  private final Config config;

  public Settings() {
    this(ConfigProvider.getConfig());
  }

  Settings(Config config) {
    this.config = config;
  }

  /** The value, or the usual one; empty for an optional setting that is not given. */
  public String get(Setting setting) {
    return given(setting).orElse(setting.usual());
  }

  public Duration duration(Setting setting) {
    return Duration.parse(get(setting));
  }

  public boolean isOn(Setting setting) {
    return Boolean.parseBoolean(get(setting));
  }

  public ZoneId zone(Setting setting) {
    return ZoneId.of(get(setting));
  }

  /** The day that it is where the company is: that of its books, whoever asks from wherever. */
  public LocalDate companyDay(Clock clock) {
    return LocalDate.now(clock.withZone(zone(Setting.COMPANY_ZONE)));
  }

  public int number(Setting setting) {
    return Integer.parseInt(get(setting));
  }

  public boolean isProduction() {
    return get(Setting.PROFILE).equals("production");
  }

  /** A sentence for each setting that is missing or wrong; empty when Tuttu may start. */
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    for (Setting setting : Setting.values()) {
      problem(setting).ifPresent(problems::add);
    }
    if (given(Setting.STRIPE_SECRET_KEY).isPresent() != given(Setting.STRIPE_WEBHOOK_SECRET).isPresent()) {
      problems.add("TUTTU_STRIPE_SECRET_KEY and TUTTU_STRIPE_WEBHOOK_SECRET must be given together, or neither.");
    }
    if (problems.isEmpty() && isProduction()) {
      for (Setting url : List.of(Setting.PORTAL_URL, Setting.BACKOFFICE_URL, Setting.OIDC_ISSUER, Setting.STRIPE_URL, Setting.STRIPE_PAGES)) {
        if (!get(url).startsWith("https://")) {
          problems.add(url.variable() + " must be an https address in the production profile.");
        }
      }
      for (Setting setting : Setting.values()) {
        if (setting.isSecret() && FOR_TRYING.stream().anyMatch(get(setting)::startsWith)) {
          problems.add(setting.variable() + " is a secret of the demo or for tests: take another for the production profile.");
        }
      }
    }
    return problems;
  }

  private Optional<String> problem(Setting setting) {
    Optional<String> value = given(setting);
    if (value.isEmpty()) {
      return setting.isRequired()
          ? Optional.of(setting.variable() + " is missing: it must be " + setting.expectation() + ".")
          : Optional.empty();
    }
    if (setting.accepts(value.get())) {
      return Optional.empty();
    }
    String shown = setting.isSecret() ? "" : " (it is '" + value.get() + "')";
    return Optional.of(setting.variable() + " must be " + setting.expectation() + shown + ".");
  }

  private Optional<String> given(Setting setting) {
    return config.getOptionalValue(setting.key(), String.class).filter(value -> !value.isBlank());
  }
}
