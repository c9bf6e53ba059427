package org.tuttu.customer;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.tuttu.shared.RuleViolated;

/** The address of a web site: http or https only, so that it is safe to follow. */
public record WebAddress(String value) {

  /**
   * @param text an address with or without its scheme
   * @throws RuleViolated when it has not the form of one
   */
  public static WebAddress of(String text) {
    String address = text.strip();
    if (!address.contains("://")) {
      address = "https://" + address;
    }
    try {
      URI uri = new URI(address);
      String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
      if ((scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null && uri.getHost().contains(".") && uri.getUserInfo() == null) {
        return new WebAddress(address);
      }
    } catch (URISyntaxException e) {
      // said below, as for an address of another scheme
    }
    throw RuleViolated.at("value", "web-address.invalid");
  }
}
