package org.tuttu.replenishment.selfservice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Date;
import java.util.List;
import java.util.Optional;
import org.tuttu.identity.AccountScope;
import org.tuttu.identity.SignedIn;
import org.tuttu.ordering.selfservice.DeliveryAddress;
import org.tuttu.shared.Money;

/** Reads standing orders, whoever asks; who may, the caller has made sure of. */
@ApplicationScoped
@Transactional
@SignedIn
class StandingReader {

  private static final int RUNS = 20;

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  /** With its lines and what became of its latest days: three statements. */
  Optional<StandingDetails> details(String number, long customerId, AccountScope accounts) {
    List<?> found = em.createNativeQuery("""
        select s.id, s.number, s.version, s.name, s.status, a.number, a.name, a.currency, s.delivery_recipient, s.delivery_street, s.delivery_street2, s.delivery_postal_code,
          s.delivery_city, s.delivery_country, s.reference, s.weeks, s.next_on, s.when_missing, s.when_dearer, s.orderer_name
        from standing_orders s join accounts a on a.id = s.account_id where s.number = ? and s.customer_id = ?""" + accounts.and("s.account_id"))
        .setParameter(1, number).setParameter(2, customerId).getResultList();
    return found.stream().findFirst().map(row -> details((Object[]) row));
  }

  private StandingDetails details(Object[] row) {
    String currency = (String) row[7];
    List<?> lines = em.createNativeQuery("""
        select p.number, p.name, l.quantity, l.price from standing_order_lines l join products p on p.id = l.product_id where l.standing_order_id = ? order by l.position""")
        .setParameter(1, row[0]).getResultList();
    List<?> runs = em.createNativeQuery("select due_on, outcome, order_number, note from standing_order_runs where standing_order_id = ? order by due_on desc limit " + RUNS)
        .setParameter(1, row[0]).getResultList();
    return new StandingDetails(
        (String) row[1], ((Number) row[2]).longValue(), (String) row[3], StandingStatus.valueOf((String) row[4]), (String) row[5], (String) row[6], currency,
        new DeliveryAddress((String) row[8], (String) row[9], (String) row[10], (String) row[11], (String) row[12], (String) row[13]), (String) row[14], (Integer) row[15],
        ((Date) row[16]).toLocalDate(), WhenMissing.valueOf((String) row[17]), WhenDearer.valueOf((String) row[18]), (String) row[19],
        lines.stream().map(Object[].class::cast).map(line -> new StandingLine((String) line[0], (String) line[1], (Integer) line[2], Money.of((BigDecimal) line[3], currency))).toList(),
        runs.stream().map(run -> RunRow.of((Object[]) run)).toList());
  }
}
