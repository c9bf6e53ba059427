package org.tuttu.ordering.selfservice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.tuttu.catalog.selfservice.Charge;

/**
 * The lines of one VAT rate, added up.
 *
 * @param rate in percent
 */
public record VatTotal(BigDecimal rate, Charge charge) {

  /** By rate, the lowest first. */
  public static <T> List<VatTotal> of(List<T> lines, Function<T, BigDecimal> rate, Function<T, Charge> charge) {
    Map<BigDecimal, Charge> totals = new TreeMap<>();
    lines.forEach(line -> totals.merge(rate.apply(line), charge.apply(line), Charge::plus));
    return totals.entrySet().stream().map(total -> new VatTotal(total.getKey(), total.getValue())).toList();
  }
}
