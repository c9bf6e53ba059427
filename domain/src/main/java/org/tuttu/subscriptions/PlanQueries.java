package org.tuttu.subscriptions;

import static org.tuttu.identity.StaffPermission.EDIT_PRODUCTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Date;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tuttu.identity.StaffMay;
import org.tuttu.shared.Money;
import org.tuttu.shared.NotFound;
import org.tuttu.subscriptions.selfservice.Conditions;
import org.tuttu.subscriptions.selfservice.Tier;

/** What managers see of plans. */
@ApplicationScoped
@Transactional
@StaffMay(EDIT_PRODUCTS)
public class PlanQueries {

  private static final int VERSIONS = 200;

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  /** A product of the kind subscription. */
  public record ProductChoice(String number, String name) {}

  /**
   * Two statements.
   *
   * @throws NotFound when there is no such plan
   */
  public PlanSheet details(String number) {
    List<?> found = em.createNativeQuery("select p.version, p.name, q.number, q.name, p.offered, exists ("
        + "select 1 from subscriptions s where s.next_on is not null and s.plan_id = p.id), " + Conditions.COLUMNS
        + " from plans p join products q on q.id = p.product_id where p.number = ?").setParameter(1, number).getResultList();
    Object[] row = (Object[]) found.stream().findFirst().orElseThrow(() -> new NotFound("plan", number));
    return new PlanSheet(number, ((Number) row[0]).longValue(), (String) row[1], (String) row[2], (String) row[3], Conditions.of(row, 6), (Boolean) row[4], (Boolean) row[5],
        prices(number));
  }

  /** What plans can be made for, by name; one statement. */
  public List<ProductChoice> products() {
    List<?> found = em.createNativeQuery("select number, name from products where kind = 'SUBSCRIPTION' order by name, id limit 200").getResultList();
    return found.stream().map(Object[].class::cast).map(row -> new ProductChoice((String) row[0], (String) row[1])).toList();
  }

  private List<PlanPriceRow> prices(String number) {
    Map<Object, PlanPriceRow> prices = new LinkedHashMap<>();
    List<?> found = em.createNativeQuery("""
        select r.id, r.effective_from, r.price, r.currency, r.included, r.made_by_name, t.above, t.unit_price from (
          select * from plan_prices where plan_id = (select id from plans where number = ?) order by effective_from desc, currency limit %d) r
        left join plan_tiers t on t.price_id = r.id order by r.effective_from desc, r.currency, t.position""".formatted(VERSIONS)).setParameter(1, number).getResultList();
    for (Object each : found) {
      Object[] row = (Object[]) each;
      PlanPriceRow price = prices.computeIfAbsent(row[0], any -> new PlanPriceRow(((Date) row[1]).toLocalDate(), Money.of((BigDecimal) row[2], (String) row[3]),
          (BigDecimal) row[4], new ArrayList<>(), (String) row[5]));
      if (row[6] != null) {
        price.tiers().add(new Tier((BigDecimal) row[6], Money.of((BigDecimal) row[7], (String) row[3])));
      }
    }
    return List.copyOf(prices.values());
  }
}
