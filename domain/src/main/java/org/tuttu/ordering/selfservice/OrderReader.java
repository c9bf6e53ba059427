package org.tuttu.ordering.selfservice;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.identity.AccountScope;
import org.tuttu.shared.Money;

/** Reads orders, whoever asks; who may, the caller has made sure of. */
public final class OrderReader {

  private OrderReader() {}

  /**
   * With its lines and history: three statements.
   *
   * @param customerId whose order it must be; null for anybody's
   * @param accounts   of which accounts
   */
  public static Optional<OrderDetails> details(EntityManager em, String number, Long customerId, AccountScope accounts) {
    List<?> found = em.createNativeQuery("""
        select o.id, o.number, o.version, o.kind, o.status, o.placed_at, o.placed_by_name, o.reference, a.number, a.name, o.delivery_recipient,
          o.delivery_street, o.delivery_street2, o.delivery_postal_code, o.delivery_city, o.delivery_country, o.currency, o.net, o.vat
        from orders o join accounts a on a.id = o.account_id
        where o.number = ? and o.customer_id = coalesce(cast(? as bigint), o.customer_id)""" + accounts.and("o.account_id"))
        .setParameter(1, number)
        .setParameter(2, customerId == null ? null : customerId.toString())
        .getResultList();
    return found.stream().findFirst().map(row -> details(em, (Object[]) row));
  }

  /** One statement. */
  static Optional<PlacedOrder> placed(EntityManager em, String number, long customerId, AccountScope accounts) {
    List<?> found = em.createNativeQuery("""
        select number, placed_at, reference, delivery_recipient, delivery_street, delivery_street2, delivery_postal_code, delivery_city, delivery_country,
          currency, gross from orders where number = ? and customer_id = ?""" + accounts.and("account_id"))
        .setParameter(1, number)
        .setParameter(2, customerId)
        .getResultList();
    return found.stream().findFirst().map(Object[].class::cast).map(row -> new PlacedOrder((String) row[0], ((Timestamp) row[1]).toInstant(),
        (String) row[2], delivery(row, 3), Money.of((BigDecimal) row[10], (String) row[9])));
  }

  private static OrderDetails details(EntityManager em, Object[] row) {
    Object id = row[0];
    String currency = (String) row[16];
    List<OrderLineRow> lines = rows(em, """
        select position, kind, product_number, name, quantity, unit_price, vat_rate, net, vat from order_lines where order_id = ? order by position""",
        id, line -> OrderLineRow.of(line, currency));
    List<OrderEventRow> history = rows(em, "select status, at, by_name, note from order_events where order_id = ? order by id", id, OrderEventRow::of);
    return new OrderDetails(
        (String) row[1], ((Number) row[2]).longValue(), OrderKind.valueOf((String) row[3]), OrderStatus.valueOf((String) row[4]),
        ((Timestamp) row[5]).toInstant(), (String) row[6], (String) row[7], (String) row[8], (String) row[9], delivery(row, 10),
        Charge.of(Money.of((BigDecimal) row[17], currency), Money.of((BigDecimal) row[18], currency)), lines, history);
  }

  private static DeliveryAddress delivery(Object[] row, int first) {
    return row[first + 1] == null ? null : new DeliveryAddress((String) row[first], (String) row[first + 1], (String) row[first + 2],
        (String) row[first + 3], (String) row[first + 4], (String) row[first + 5]);
  }

  private static <T> List<T> rows(EntityManager em, String sql, Object id, Function<Object[], T> row) {
    List<?> found = em.createNativeQuery(sql).setParameter(1, id).getResultList();
    return found.stream().map(each -> row.apply((Object[]) each)).toList();
  }
}
