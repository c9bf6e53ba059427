package org.tuttu.ordering.selfservice;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.tuttu.identity.AccountScope;
import org.tuttu.shared.KeptFile;
import org.tuttu.shared.NotFound;

/** Reads what belongs to orders, whoever asks; who may, the caller has made sure of. */
public final class OrderFileReader {

  private OrderFileReader() {}

  /**
   * The files of an order; one statement.
   *
   * @param customerId whose order it must be; null for anybody's
   * @param accounts   of which accounts
   */
  public static List<OrderFileRow> all(EntityManager em, String number, Long customerId, AccountScope accounts) {
    List<?> found = em.createNativeQuery("select " + OrderFileRow.COLUMNS + " from orders o join order_files a on a.order_id = o.id join files f on f.id = a.file_id"
            + " where o.number = ? and o.customer_id = coalesce(cast(? as bigint), o.customer_id)" + accounts.and("o.account_id") + " order by a.position")
        .setParameter(1, number)
        .setParameter(2, customerId == null ? null : customerId.toString())
        .getResultList();
    return found.stream().map(row -> OrderFileRow.of((Object[]) row)).toList();
  }

  /**
   * One of them; one statement.
   *
   * @throws NotFound when there is no such order, or it has no such file
   */
  public static KeptFile file(EntityManager em, String number, int position, Long customerId, AccountScope accounts) {
    return all(em, number, customerId, accounts).stream().filter(row -> row.position() == position).findFirst().map(OrderFileRow::file)
        .orElseThrow(() -> new NotFound("file", number + "/" + position));
  }
}
