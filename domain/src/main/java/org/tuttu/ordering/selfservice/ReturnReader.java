package org.tuttu.ordering.selfservice;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tuttu.identity.AccountScope;
import org.tuttu.shared.KeptFile;

/** Reads returns, whoever asks; who may, the caller has made sure of. */
public final class ReturnReader {

  /** Pieces that arrived after a moment, less those in other returns; of what left elsewhere, when the order was delivered. */
  private static final String RETURNABLE = """
      select l.id, l.position, l.product_number, l.name, least(a.recent, a.arrived - coalesce((
          select sum(coalesce(rl.received, rl.quantity)) from return_lines rl join returns r on r.id = rl.return_id
          where rl.order_line_id = l.id and r.status not in ('REFUSED', 'WITHDRAWN')), 0))
      from orders o join order_lines l on l.order_id = o.id
      cross join lateral (select exists (select 1 from shipments where order_id = o.id) as parts,
        (select max(e.at) from order_events e where e.order_id = o.id and e.status = 'DELIVERED' and e.kind = 'REACHED') as delivered_at) w
      cross join lateral (
        select coalesce(sum(sl.quantity) filter (where sh.delivered_at is not null), 0) as arrived, coalesce(sum(sl.quantity) filter (where sh.delivered_at > ?), 0) as recent
        from shipment_lines sl join shipments sh on sh.id = sl.shipment_id where w.parts and sl.order_line_id = l.id
        union all
        select l.quantity, case when w.delivered_at > ? then l.quantity else 0 end where not w.parts and o.status = 'DELIVERED') a
      where o.id = ? and o.kind = 'SALE' and l.kind = 'PRODUCT' and l.quantity > 0 and (w.parts or o.status = 'DELIVERED') and (a.arrived > 0) order by l.position""";

  private ReturnReader() {}

  /**
   * The delivered lines of a sale, with how many of each can be sent back; one statement.
   *
   * @param since what arrived before can no longer be sent back
   */
  public static List<ReturnableLine> returnable(EntityManager em, long orderId, Instant since) {
    List<?> found = em.createNativeQuery(RETURNABLE)
        .setParameter(1, Timestamp.from(since))
        .setParameter(2, Timestamp.from(since))
        .setParameter(3, orderId)
        .getResultList();
    return found.stream().map(row -> ReturnableLine.of((Object[]) row)).toList();
  }

  /**
   * With its lines: two statements.
   *
   * @param customerId whose it must be; null for anybody's
   * @param accounts   of which accounts
   */
  public static Optional<ReturnDetails> details(EntityManager em, String number, Long customerId, AccountScope accounts) {
    List<?> found = em.createNativeQuery("""
        select r.id, r.number, r.version, o.number as order_number, r.status, r.reason, r.description, r.asked_at, r.asked_by_name, r.decided_at, r.decided_by_name, r.decision,
          r.received_at, o.delivery_recipient, o.delivery_street, o.delivery_street2, o.delivery_postal_code, o.delivery_city, o.delivery_country,
          (select count(*) from return_photos p where p.return_id = r.id), a.number as account_number
        from returns r join orders o on o.id = r.order_id join accounts a on a.id = r.account_id
        where r.number = ? and r.customer_id = coalesce(cast(? as bigint), r.customer_id)""" + accounts.and("r.account_id"))
        .setParameter(1, number)
        .setParameter(2, customerId == null ? null : customerId.toString())
        .getResultList();
    return found.stream().findFirst().map(row -> details(em, (Object[]) row));
  }

  private static ReturnDetails details(EntityManager em, Object[] row) {
    List<?> lines = em.createNativeQuery("""
        select l.position, l.product_number, l.name, rl.quantity, rl.received, rl.condition, rl.to_stock
        from return_lines rl join order_lines l on l.id = rl.order_line_id where rl.return_id = ? order by l.position""")
        .setParameter(1, row[0])
        .getResultList();
    DeliveryAddress from = row[14] == null ? null : new DeliveryAddress((String) row[13], (String) row[14], (String) row[15], (String) row[16], (String) row[17], (String) row[18]);
    return new ReturnDetails((String) row[1], ((Number) row[2]).longValue(), (String) row[3], (String) row[20], ReturnStatus.valueOf((String) row[4]),
        ReturnReason.valueOf((String) row[5]), (String) row[6], instant(row[7]), (String) row[8], instant(row[9]), (String) row[10], (String) row[11], instant(row[12]), from,
        lines.stream().map(line -> ReturnLineRow.of((Object[]) line)).toList(), ((Number) row[19]).intValue());
  }

  /** The returns of an order, the newest first; one statement. */
  public static List<ReturnRow> ofOrder(EntityManager em, String orderNumber, Long customerId, AccountScope accounts) {
    List<?> found = em.createNativeQuery("select " + ReturnRow.COLUMNS + " from orders o join returns r on r.order_id = o.id"
            + " where o.number = ? and o.customer_id = coalesce(cast(? as bigint), o.customer_id)" + accounts.and("o.account_id") + " order by r.id desc limit 50")
        .setParameter(1, orderNumber)
        .setParameter(2, customerId == null ? null : customerId.toString())
        .getResultList();
    return found.stream().map(row -> ReturnRow.of((Object[]) row)).toList();
  }

  /** One of a return's photos, numbered from 1; one statement. */
  public static Optional<KeptFile> photo(EntityManager em, String number, int position, Long customerId, AccountScope accounts) {
    List<?> found = em.createNativeQuery("select " + KeptFile.COLUMNS + " from returns r join return_photos p on p.return_id = r.id join files f on f.id = p.file_id"
            + " where r.number = ? and p.position = ? and r.customer_id = coalesce(cast(? as bigint), r.customer_id)" + accounts.and("r.account_id"))
        .setParameter(1, number)
        .setParameter(2, position)
        .setParameter(3, customerId == null ? null : customerId.toString())
        .getResultList();
    return found.stream().findFirst().map(row -> KeptFile.of((Object[]) row, 0));
  }

  private static Instant instant(Object value) {
    return value == null ? null : ((Timestamp) value).toInstant();
  }
}
