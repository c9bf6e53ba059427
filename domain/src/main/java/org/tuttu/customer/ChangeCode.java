package org.tuttu.customer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;

/** What proves that somebody reads the mails of a new e-mail address: eight digits, for half an hour and five tries. */
public record ChangeCode(String value) {

  static final Duration LIFE = Duration.ofMinutes(30);
  static final int TRIES = 5;

  private static final SecureRandom RANDOM = new SecureRandom();

  static ChangeCode random() {
    return new ChangeCode(String.format("%08d", RANDOM.nextInt(100_000_000)));
  }

  /** As somebody typed it, with or without spaces. */
  public static ChangeCode typed(String text) {
    return new ChangeCode(text == null ? "" : text.replaceAll("\\s", ""));
  }

  /** As the mail shows it. */
  String shown() {
    return value.substring(0, 4) + " " + value.substring(4);
  }

  /** @param number of the change request: the same digits are another code for another one */
  String hash(String number) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest((number + "\n" + value).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
