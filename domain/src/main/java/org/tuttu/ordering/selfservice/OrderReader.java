package org.tuttu.ordering.selfservice;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.Date;
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

  /** With how far each has come. */
  private static final String LINES = """
      select l.position, l.kind, l.product_number, l.name, l.quantity, l.unit_price, l.vat_rate, l.net, l.vat, l.cancelled, coalesce(s.shipped, 0), coalesce(s.delivered, 0)
      from order_lines l left join lateral (
        select sum(sl.quantity) as shipped, sum(sl.quantity) filter (where sh.delivered_at is not null) as delivered
        from shipment_lines sl join shipments sh on sh.id = sl.shipment_id where sl.order_line_id = l.id) s on true
      where l.order_id = ? order by l.position""";

  private static final String SHIPMENTS = """
      select s.position, s.number, c.name, s.tracking_number, c.tracking_form, s.note, s.shipped_at, s.delivered_at,
        (select string_agg(sl.quantity || ' × ' || l.name, chr(10) order by l.position) from shipment_lines sl join order_lines l on l.id = sl.order_line_id where sl.shipment_id = s.id)
      from shipments s left join carriers c on c.id = s.carrier_id where s.order_id = ? order by s.position""";

  /**
   * With its lines, shipments and history: four statements.
   *
   * @param customerId whose order it must be; null for anybody's
   * @param accounts   of which accounts
   */
  public static Optional<OrderDetails> details(EntityManager em, String number, Long customerId, AccountScope accounts) {
    List<?> found = em.createNativeQuery("""
        select o.id, o.number, o.version, o.kind, o.status, o.placed_at, o.placed_by_name, o.reference, a.number, a.name, o.delivery_recipient,
          o.delivery_street, o.delivery_street2, o.delivery_postal_code, o.delivery_city, o.delivery_country, o.currency, o.net, o.vat,
          o.delivery_note, o.delivery_day
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
          currency, gross, status from orders where number = ? and customer_id = ?""" + accounts.and("account_id"))
        .setParameter(1, number)
        .setParameter(2, customerId)
        .getResultList();
    return found.stream().findFirst().map(Object[].class::cast).map(row -> new PlacedOrder((String) row[0], OrderStatus.valueOf((String) row[11]), ((Timestamp) row[1]).toInstant(),
        (String) row[2], delivery(row, 3), Money.of((BigDecimal) row[10], (String) row[9])));
  }

  private static OrderDetails details(EntityManager em, Object[] row) {
    Object id = row[0];
    String currency = (String) row[16];
    OrderStatus status = OrderStatus.valueOf((String) row[4]);
    List<ShipmentRow> shipments = rows(em, SHIPMENTS, id, ShipmentRow::of);
    OrderStatus whole = shipments.isEmpty() && status.isOnItsWay() ? status : null;
    List<OrderLineRow> lines = rows(em, LINES, id, line -> OrderLineRow.of(line, currency, whole));
    List<OrderEventRow> history = rows(em, "select kind, status, at, by_name, note from order_events where order_id = ? order by id", id, OrderEventRow::of);
    return new OrderDetails(
        (String) row[1], ((Number) row[2]).longValue(), OrderKind.valueOf((String) row[3]), status,
        ((Timestamp) row[5]).toInstant(), (String) row[6], (String) row[7], (String) row[8], (String) row[9], delivery(row, 10),
        new DeliveryWish((String) row[19], row[20] == null ? null : ((Date) row[20]).toLocalDate()),
        Charge.of(Money.of((BigDecimal) row[17], currency), Money.of((BigDecimal) row[18], currency)), lines, shipments, history);
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
