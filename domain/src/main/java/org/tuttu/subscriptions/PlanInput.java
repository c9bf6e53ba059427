package org.tuttu.subscriptions;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.tuttu.shared.Line;
import org.tuttu.subscriptions.selfservice.BillingPeriod;
import org.tuttu.subscriptions.selfservice.BillingTime;

/**
 * A plan to be made, offered at once where it has a price.
 *
 * @param number        what people and addresses call it
 * @param productNumber of a product of the kind subscription
 * @param termMonths    after so many it renews itself; whole periods
 * @param minimumMonths before so many it does not end
 * @param noticeDays    so many before a term's end it must be said that it ends
 * @param meter         what is counted; null or blank for nothing
 * @param perSeat       whether its price is for one of so many seats; then nothing is counted
 */
public record PlanInput(
    @NotNull @Pattern(regexp = "[\\p{L}\\p{N}._-]{1,40}") String number,
    @NotBlank String productNumber,
    @NotBlank @Line @Size(max = 200) String name,
    @NotNull BillingPeriod period,
    @Min(1) @Max(120) int termMonths,
    @Min(0) @Max(120) int minimumMonths,
    @Min(0) @Max(365) int noticeDays,
    @NotNull BillingTime billed,
    boolean pausable,
    @Line @Size(max = 30) String meter,
    boolean perSeat) {

  /** Not priced by seats. */
  public PlanInput(
      String number, String productNumber, String name, BillingPeriod period, int termMonths, int minimumMonths, int noticeDays, BillingTime billed, boolean pausable, String meter) {
    this(number, productNumber, name, period, termMonths, minimumMonths, noticeDays, billed, pausable, meter, false);
  }
}
