package org.tuttu.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** An address of this application, with those parameters that have a value. */
public final class PageAddress {
  private final StringBuilder address;
  private char separator = '?';

  private PageAddress(String path) {
    this.address = new StringBuilder(path);
  }

  /** @param path with the slash that it begins with, without the application's own path */
  public static PageAddress of(String path) {
    return new PageAddress(path);
  }

  /** Left out when null or blank. */
  public PageAddress with(String name, String value) {
    if (value != null && !value.isBlank()) {
      address.append(separator).append(name).append('=').append(encoded(value));
      separator = '&';
    }
    return this;
  }

  public static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** As the outcome of a command: the browser is sent there. */
  public String redirect() {
    return address + (separator == '?' ? "?" : "&") + "faces-redirect=true";
  }

  @Override
  public String toString() {
    return address.toString();
  }
}
