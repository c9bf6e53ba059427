package org.tuttu.web.signin;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * A sign-in under way, kept by the browser that began it.
 *
 * @param slot     which of the cookies holds it, so that several tabs may sign in at once
 * @param state    comes back from Keycloak with the answer; begins with the slot
 * @param verifier the secret of PKCE
 * @param target   where to land
 * @param kept     whether what was typed there is to be put back
 */
record Attempt(int slot, Instant begun, String state, String nonce, String verifier, String target, boolean kept) {

  static final int SLOTS = 6;
  static final Duration LIFE = Duration.ofMinutes(10);

  private static final SecureRandom RANDOM = new SecureRandom();

  static Attempt at(int slot, Instant now, String target, boolean kept) {
    return new Attempt(slot, now, slot + random(), random(), random(), target, kept);
  }

  /** The slot of an answer; -1 when it is none of ours. */
  static int slotOf(String state) {
    int slot = state == null || state.isEmpty() ? -1 : state.charAt(0) - '0';
    return slot >= 0 && slot < SLOTS ? slot : -1;
  }

  boolean isOver(Instant now) {
    return now.isAfter(begun.plus(LIFE));
  }

  /** Where to land, with the mark by which the page puts back what was typed. */
  String landing() {
    return kept ? target + "#tuttu-kept" : target;
  }

  String written() {
    return String.join("\n", String.valueOf(begun.getEpochSecond()), state, nonce, verifier, String.valueOf(kept), target);
  }

  static Attempt read(int slot, String written) {
    String[] parts = written.split("\n", 6);
    return new Attempt(slot, Instant.ofEpochSecond(Long.parseLong(parts[0])), parts[1], parts[2], parts[3], parts[5], Boolean.parseBoolean(parts[4]));
  }

  /** 256 bits. */
  private static String random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
