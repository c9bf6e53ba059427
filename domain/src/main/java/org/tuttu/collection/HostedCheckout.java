package org.tuttu.collection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tuttu.shared.Money;

/** A payment service with pages of its own, on which customers pay. */
public interface HostedCheckout {

  /** Whether the company has one. */
  boolean isOpen();

  /**
   * Opens a place to pay. The same number again gives the same place.
   *
   * @throws CheckoutSilent when the service does not answer, or not as it should
   */
  Session begin(Order order);

  /**
   * How far it has come.
   *
   * @throws CheckoutSilent when the service does not answer, or not as it should
   */
  Session look(String serviceId);

  /**
   * Closes the place, if it is still open there: from then on nobody can pay there. What comes back says whether somebody had paid before.
   *
   * @throws CheckoutSilent when the service does not answer, or not as it should
   */
  Session close(String serviceId);

  /**
   * Which payment a notification is about: an empty text when it is about something else, nothing when it is not the service's or too old.
   *
   * @param body      as it came, to the byte
   * @param signature the header with which the service proves that it is its own
   */
  Optional<String> notified(byte[] body, String signature);

  /**
   * What is to be paid.
   *
   * @param number    ours, which the service gives back
   * @param startedAt the place closes by itself an hour later
   */
  record Order(String number, Instant startedAt, List<Item> items) {}

  /** An invoice. */
  record Item(String invoice, Money amount) {}

  /**
   * A place to pay.
   *
   * @param payUrl   null when nobody can pay there any more
   * @param received null unless it was paid
   */
  record Session(String serviceId, String payUrl, State state, Money received) {}

  /** How far it has come. */
  enum State { OPEN, PENDING, PAID, CLOSED }
}
