package org.tuttu.customer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** The secret of an invitation: 192 random bits, as 32 letters and digits for a link. */
public record InvitationCode(String value) {

  private static final SecureRandom RANDOM = new SecureRandom();

  static InvitationCode random() {
    byte[] bits = new byte[24];
    RANDOM.nextBytes(bits);
    return new InvitationCode(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  /** What somebody typed or pasted. */
  public static InvitationCode typed(String text) {
    return new InvitationCode(text == null ? "" : text.strip());
  }

  /** SHA-256 in hex digits; a random code of this length needs no salt. */
  public String hash() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
