package org.tuttu.subscriptions.selfservice;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.shared.Money;

/** Reads the plans that are offered, with what they cost on a day. */
public final class PlanReader {

  private static final int MOST = 50;

  private static final int PRICE = 13;

  private PlanReader() {}

  /**
   * By product and price, at most fifty; one statement, two where something is counted.
   *
   * @param condition for plans p, their products q and prices r
   * @param values    what fills its places
   */
  public static List<PlanOffer> offers(EntityManager em, LocalDate day, String condition, Object... values) {
    Query query = em.createNativeQuery("select p.id, p.number, p.name, q.number, q.name, " + Conditions.COLUMNS + """
        , r.price, r.currency, q.vat_rate, r.included, r.id from plans p join products q on q.id = p.product_id join lateral (
          select distinct on (currency) id, currency, price, included from plan_prices where plan_id = p.id and effective_from <= ? order by currency, effective_from desc) r on true
        where p.offered and q.on_sale and\s""" + condition + " order by q.name, q.id, r.price, p.id limit " + MOST);
    query.setParameter(1, Date.valueOf(day));
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 2, values[i]);
    }
    List<?> found = query.getResultList();
    List<Object[]> rows = found.stream().map(Object[].class::cast).toList();
    Map<Object, List<Tier>> tiers = tiers(em, rows);
    return rows.stream().map(row -> offer(row, tiers)).toList();
  }

  private static PlanOffer offer(Object[] row, Map<Object, List<Tier>> tiers) {
    Money unitPrice = Money.of((BigDecimal) row[PRICE], (String) row[PRICE + 1]);
    BigDecimal vatRate = (BigDecimal) row[PRICE + 2];
    return new PlanOffer(((Number) row[0]).longValue(), (String) row[1], (String) row[2], (String) row[3], (String) row[4], Conditions.of(row, 5), unitPrice,
        Charge.of(unitPrice, 1, vatRate), vatRate, (BigDecimal) row[PRICE + 3], tiers.getOrDefault(row[PRICE + 4], List.of()));
  }

  private static Map<Object, List<Tier>> tiers(EntityManager em, List<Object[]> rows) {
    Map<Object, String> currencies = new HashMap<>();
    rows.stream().filter(row -> row[PRICE - 1] != null).forEach(row -> currencies.put(row[PRICE + 4], (String) row[PRICE + 1]));
    Map<Object, List<Tier>> tiers = new HashMap<>();
    if (currencies.isEmpty()) {
      return tiers;
    }
    String ids = String.join(", ", currencies.keySet().stream().map(String::valueOf).toList());
    List<?> found = em.createNativeQuery("select price_id, above, unit_price from plan_tiers where price_id in (" + ids + ") order by price_id, position").getResultList();
    for (Object each : found) {
      Object[] tier = (Object[]) each;
      tiers.computeIfAbsent(tier[0], any -> new ArrayList<>()).add(new Tier((BigDecimal) tier[1], Money.of((BigDecimal) tier[2], currencies.get(tier[0]))));
    }
    return tiers;
  }
}
