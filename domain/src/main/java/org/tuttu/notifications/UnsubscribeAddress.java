package org.tuttu.notifications;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.tuttu.identity.Anyone;
import org.tuttu.shared.Setting;
import org.tuttu.shared.Settings;

/**
 * The address in a mail by which its recipient wants no more mails of that kind, without signing in (RFC 8058). It names the person and the kind, signed with a key
 * that all nodes derive from the same secret: nobody can make one up, and it is good for nothing else.
 */
@ApplicationScoped
@Anyone
public class UnsubscribeAddress {

  /** What stands for the kind in a day's mail: all that come once a day. */
  public static final String DAILY = "DAILY";

  /** Whose mails, and which. */
  public record Wish(String subject, String kind) {}

  @Inject
  Settings settings;

  public String of(String subject, String kind) {
    return settings.get(Setting.PORTAL_URL) + "/unsubscribe?token=" + token(subject, kind);
  }

  String token(String subject, String kind) {
    String payload = Base64.getUrlEncoder().withoutPadding().encodeToString((kind + "\n" + subject).getBytes(UTF_8));
    return payload + "." + signature(payload);
  }

  /** What a token says; empty when it was not made here. */
  public Optional<Wish> read(String token) {
    int point = token == null || token.length() > 400 ? -1 : token.indexOf('.');
    if (point < 0) {
      return Optional.empty();
    }
    String payload = token.substring(0, point);
    if (!MessageDigest.isEqual(signature(payload).getBytes(UTF_8), token.substring(point + 1).getBytes(UTF_8))) {
      return Optional.empty();
    }
    String[] parts = new String(Base64.getUrlDecoder().decode(payload), UTF_8).split("\n", 2);
    return Optional.of(new Wish(parts[1], parts[0]));
  }

  private String signature(String payload) {
    byte[] extracted = hmac("tuttu".getBytes(UTF_8), settings.get(Setting.STATE_KEY).getBytes(UTF_8));
    byte[] key = hmac(extracted, "unsubscribe\u0001".getBytes(UTF_8));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hmac(key, payload.getBytes(UTF_8)));
  }

  private static byte[] hmac(byte[] key, byte[] text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
