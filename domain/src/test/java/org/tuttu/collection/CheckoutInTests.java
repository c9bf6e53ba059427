package org.tuttu.collection;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tuttu.identity.Anyone;
import org.tuttu.shared.Money;

/** A payment service in memory, which tests let be silent, and on whose pages they pay. */
@ApplicationScoped
@Alternative
@Priority(1)
@Anyone
public class CheckoutInTests implements HostedCheckout {

  private static final Map<String, Session> SESSIONS = new ConcurrentHashMap<>();
  private static final Map<String, Money> SUMS = new ConcurrentHashMap<>();
  private static final List<String> BEGUN = Collections.synchronizedList(new ArrayList<>());
  private static volatile boolean open = true;
  private static volatile boolean silent;
  private static volatile boolean unheard;

  static void reset() {
    open = true;
    silent = false;
    unheard = false;
  }

  static void close() {
    open = false;
  }

  /** No question is answered. */
  static void beSilent(boolean now) {
    silent = now;
  }

  /** It does what it is asked for, and the answer is lost. */
  static void beUnheard(boolean now) {
    unheard = now;
  }

  /** The customer pays there, if that is still possible. */
  static boolean pay(String number) {
    return to(number, State.PAID);
  }

  static boolean payLater(String number) {
    return to(number, State.PENDING);
  }

  /** What was on its way comes in, or does not. */
  static void comesIn(String number, boolean itDoes) {
    SESSIONS.put("cs_" + number, new Session("cs_" + number, null, itDoes ? State.PAID : State.CLOSED, itDoes ? SUMS.get(number) : null));
  }

  static State state(String number) {
    return SESSIONS.get("cs_" + number).state();
  }

  /** How often a place was really opened. */
  static long opened(String number) {
    return BEGUN.stream().filter(number::equals).count();
  }

  private static boolean to(String number, State state) {
    Session before = SESSIONS.get("cs_" + number);
    if (before.state() != State.OPEN) {
      return false;
    }
    SESSIONS.put("cs_" + number, new Session("cs_" + number, null, state, state == State.PAID ? SUMS.get(number) : null));
    return true;
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public Session begin(Order order) {
    requireAnswer();
    Session session = SESSIONS.computeIfAbsent("cs_" + order.number(), id -> {
      BEGUN.add(order.number());
      return new Session(id, "https://pay.example.org/" + id, State.OPEN, null);
    });
    SUMS.put(order.number(), order.items().stream().map(Item::amount).reduce(Money::plus).orElseThrow());
    if (unheard) {
      throw new CheckoutSilent("lost", null);
    }
    return session;
  }

  @Override
  public Session look(String serviceId) {
    requireAnswer();
    return SESSIONS.get(serviceId);
  }

  @Override
  public Session close(String serviceId) {
    requireAnswer();
    return SESSIONS.computeIfPresent(serviceId, (id, before) -> before.state() == State.OPEN ? new Session(id, null, State.CLOSED, null) : before);
  }

  @Override
  public Optional<String> notified(byte[] body, String signature) {
    return "good".equals(signature) ? Optional.of(new String(body, StandardCharsets.UTF_8)) : Optional.empty();
  }

  private static void requireAnswer() {
    if (silent) {
      throw new CheckoutSilent("silent", null);
    }
  }
}
