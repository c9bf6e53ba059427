package org.tuttu.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** An address of the portal with its parameters; those without a value are left out. */
public final class Address {
  private final StringBuilder text;
  private boolean first = true;

  private Address(String path) {
    text = new StringBuilder(path);
  }

  public static Address of(String path) {
    return new Address(path);
  }

  public Address and(String name, String value) {
    if (value != null && !value.isBlank()) {
      text.append(first ? '?' : '&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
      first = false;
    }
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
