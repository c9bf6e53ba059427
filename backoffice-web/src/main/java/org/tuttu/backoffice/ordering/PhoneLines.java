package org.tuttu.backoffice.ordering;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.catalog.selfservice.PriceTiers;
import org.tuttu.ordering.PhoneOrder;
import org.tuttu.ordering.selfservice.VatTotal;
import org.tuttu.web.page.Formats;

/** What the caller on the telephone has asked for so far: one line per product, all paid by one account. */
public class PhoneLines implements Serializable {
  private static final long serialVersionUID = 1L;

  private final List<PhoneLine> lines = new ArrayList<>();

  /** One piece more of it. */
  void add(PhoneLine line) {
    find(line.getNumber()).ifPresentOrElse(PhoneLine::oneMore, () -> lines.add(line));
  }

  /** What all of it costs whom it is for. */
  void price(Map<String, PriceTiers> prices, Formats formats) {
    lines.forEach(line -> line.price(prices.get(line.getNumber()), formats));
  }

  List<String> numbers() {
    return lines.stream().map(PhoneLine::getNumber).toList();
  }

  void remove(String number) {
    lines.removeIf(line -> line.getNumber().equals(number));
  }

  private Optional<PhoneLine> find(String number) {
    return lines.stream().filter(line -> line.getNumber().equals(number)).findFirst();
  }

  /** Null while there is nothing to add up. */
  Totals totals(Formats formats) {
    if (lines.isEmpty()) {
      return null;
    }
    var total = lines.stream().map(PhoneLine::charge).reduce(Charge.zero(lines.get(0).currency()), Charge::plus);
    return Totals.of(total, VatTotal.of(lines, PhoneLine::vatRate, PhoneLine::charge), formats);
  }

  /** What all of it costs with VAT at the prices that were on the screen, for as many pieces as are wanted now; zero while there is nothing. */
  BigDecimal expectedGross(Formats formats) {
    lines.forEach(line -> line.price(formats));
    return lines.stream().map(line -> line.charge().gross().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  List<PhoneOrder.Line> ordered() {
    return lines.stream().map(PhoneLine::line).toList();
  }

  public boolean isEmpty() {
    return lines.isEmpty();
  }

  public List<PhoneLine> getAll() {
    return lines;
  }
}
