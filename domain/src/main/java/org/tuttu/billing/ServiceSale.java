package org.tuttu.billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.tuttu.catalog.selfservice.Charge;

/**
 * Something to be invoiced that nobody ordered piece by piece, such as a period of a subscription.
 *
 * @param eventKey    what it arose from: the same twice is one invoice
 * @param deliveredOn the last day on which, or the first day from which, it is rendered
 * @param reference   the customer's own; null for none
 */
public record ServiceSale(long accountId, String eventKey, LocalDate deliveredOn, String reference, List<Line> lines) {

  public ServiceSale {
    lines = List.copyOf(lines);
  }

  /**
   * A part of it.
   *
   * @param name    in the customer's language
   * @param vatRate in percent
   * @param charge  rounded
   */
  public record Line(String productNumber, String name, BigDecimal vatRate, Charge charge) {}
}
