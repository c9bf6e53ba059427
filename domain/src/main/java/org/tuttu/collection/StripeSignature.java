package org.tuttu.collection;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The header {@code Stripe-Signature}: the moment of sending, and the HMAC with SHA-256 of that moment, a point and the body to the byte, by the endpoint's secret; more than
 * one while a secret is being replaced (docs.stripe.com/webhooks, "Verify webhook signatures manually").
 */
final class StripeSignature {

  /** An older one may have been caught and sent again. */
  static final Duration TOLERANCE = Duration.ofMinutes(5);

  private StripeSignature() {}

  static boolean isGood(byte[] body, String header, String secret, Instant now) {
    String moment = null;
    List<String> signatures = new ArrayList<>();
    for (String part : (header == null ? "" : header).split(",")) {
      if (part.strip().matches("t=\\d{1,12}")) {
        moment = part.strip().substring(2);
      } else if (part.strip().startsWith("v1=")) {
        signatures.add(part.strip().substring(3));
      }
    }
    if (moment == null || Duration.between(Instant.ofEpochSecond(Long.parseLong(moment)), now).abs().compareTo(TOLERANCE) > 0) {
      return false;
    }
    byte[] expected = of(moment, body, secret).getBytes(StandardCharsets.US_ASCII);
    return signatures.stream().anyMatch(each -> MessageDigest.isEqual(expected, each.getBytes(StandardCharsets.UTF_8)));
  }

  /** In hexadecimal digits. */
  static String of(String moment, byte[] body, String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update((moment + ".").getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
