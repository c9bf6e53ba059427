package org.tuttu.replenishment.selfservice;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.tuttu.ordering.selfservice.DeliveryAddress;

/**
 * A standing order.
 *
 * @param version to be given back with a command
 * @param lines   as they stand, with the prices that were agreed to
 * @param runs    the newest first
 */
public record StandingDetails(
    String number, long version, String name, StandingStatus status, String accountNumber, String accountName, String currency, DeliveryAddress delivery,
    String reference, int weeks, LocalDate nextOn, WhenMissing whenMissing, WhenDearer whenDearer, String ordererName, List<StandingLine> lines, List<RunRow> runs) {

  private static final int SHOWN = 4;

  public StandingDetails {
    lines = List.copyOf(lines);
    runs = List.copyOf(runs);
  }

  /** The next days on which it becomes an order; none while it is paused. */
  public List<LocalDate> upcoming() {
    return status != StandingStatus.ACTIVE ? List.of() : IntStream.range(0, SHOWN).mapToObj(i -> nextOn.plusWeeks((long) i * weeks)).toList();
  }
}
