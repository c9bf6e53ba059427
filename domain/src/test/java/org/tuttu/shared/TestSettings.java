package org.tuttu.shared;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;

/** The usual settings, without an environment; a test may give others. */
@ApplicationScoped
@Alternative
@Priority(1)
public class TestSettings extends Settings {

  private static final Map<String, String> GIVEN = new ConcurrentHashMap<>();

  public TestSettings() {
    super(new Given());
  }

  /** Gives a setting for the rest of the test run; null takes it back. */
  public static void give(Setting setting, Object value) {
    if (value == null) {
      GIVEN.remove(setting.key());
    } else {
      GIVEN.put(setting.key(), value.toString());
    }
  }

  private static class Given implements Config {

    @Override
    public <T> T getValue(String name, Class<T> type) {
      return getOptionalValue(name, type).orElseThrow();
    }

    @Override
    public ConfigValue getConfigValue(String name) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
      return Optional.ofNullable(type.cast(GIVEN.get(name)));
    }

    @Override
    public Iterable<String> getPropertyNames() {
      return GIVEN.keySet();
    }

    @Override
    public Iterable<ConfigSource> getConfigSources() {
      throw new UnsupportedOperationException();
    }

    @Override
    public <T> Optional<Converter<T>> getConverter(Class<T> type) {
      return Optional.empty();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
      throw new UnsupportedOperationException();
    }
  }
}
