package org.tuttu.ordering.selfservice;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where a shipment's way can be followed: the address form that staff set for its carrier, with the shipment's number in it and nothing else. */
public final class TrackingLink {

  static final String NUMBER = "{number}";

  private TrackingLink() {}

  /** @return null without a form or a number */
  public static String of(String form, String trackingNumber) {
    return form == null || trackingNumber == null ? null
        : form.replace(NUMBER, URLEncoder.encode(trackingNumber, StandardCharsets.UTF_8).replace("+", "%20"));
  }
}
