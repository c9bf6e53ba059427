package org.tuttu.finding;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import org.tuttu.customer.Phone;
import org.tuttu.ordering.selfservice.OrderStatus;
import org.tuttu.shared.Money;

/**
 * A record that may be meant.
 *
 * @param id       tells two contacts of one customer apart
 * @param number   by which its page is reached: its own, and of contacts and accounts the customer's
 * @param title    what it is called: a name, of accounts, orders and invoices the number
 * @param customer whose it is; null for customers and products
 * @param detail   a customer's town, a contact's job title, an account's name, the customer's reference of an order, an invoice's payment reference; may be
 *                 null
 * @param reach    of customers and contacts the e-mail address or the telephone number, the one that was said if it was; may be null
 * @param status   of orders; else null
 * @param placedAt of orders; else null
 * @param amount   an order's or invoice's total, a product's price; else null
 * @param exactly  whether what was said is its whole number
 */
public record Hit(HitKind kind, long id, String number, String title, String customer, String detail, String reach, OrderStatus status, Instant placedAt,
    Money amount, boolean exactly) {

  /** @param row as {@link Details} selects it */
  static Hit of(Object[] row) {
    String reach = (String) row[7];
    return new Hit(HitKind.values()[((Number) row[0]).intValue()], ((Number) row[2]).longValue(), (String) row[3], (String) row[4], (String) row[5], (String) row[6],
        reach != null && reach.startsWith("+") ? Phone.ofE164(reach).toString() : reach,
        row[8] == null ? null : OrderStatus.valueOf((String) row[8]), row[9] == null ? null : ((Timestamp) row[9]).toInstant(),
        row[10] == null ? null : Money.of((BigDecimal) row[10], (String) row[11]), ((Number) row[1]).doubleValue() == 0);
  }

  Candidate candidate() {
    return new Candidate(kind, id, exactly ? 0 : 1);
  }
}
