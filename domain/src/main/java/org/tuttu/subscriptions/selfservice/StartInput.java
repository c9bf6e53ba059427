package org.tuttu.subscriptions.selfservice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * A subscription to be started.
 *
 * @param key           made when the form was made: the same form sent twice is one subscription
 * @param accountNumber whose invoices it comes on
 * @param accepted      whether the plan's terms were agreed to
 * @param expectedGross the price of a period that was shown, with VAT
 * @param seats         how many; one where the plan is not priced by seats
 */
public record StartInput(
    @NotBlank @Size(max = 64) String key, @NotBlank String planNumber, @NotBlank String accountNumber, boolean accepted, @NotNull BigDecimal expectedGross,
    int seats) {

  /** One seat, or a plan that is not priced by seats. */
  public StartInput(String key, String planNumber, String accountNumber, boolean accepted, BigDecimal expectedGross) {
    this(key, planNumber, accountNumber, accepted, expectedGross, 1);
  }
}
