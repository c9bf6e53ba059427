package org.tuttu.subscriptions.selfservice;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.shared.Money;
import org.tuttu.subscriptions.Whose;

/** Reads subscriptions, whoever asks; who may, the caller has made sure of. */
public final class SubscriptionReader {

  private static final int SHOWN = 24;
  private static final int PERIODS = 12;

  private static final int OWN = SubscriptionRow.WIDTH;
  private static final int CONDITIONS = OWN + 12;

  private SubscriptionReader() {}

  /**
   * With what was charged and what happened: three statements, six where something is counted.
   *
   * @param whose it must be
   */
  public static Optional<SubscriptionDetails> details(EntityManager em, String number, Whose whose) {
    List<?> found = em.createNativeQuery("select " + SubscriptionRow.COLUMNS + """
        , s.version, p.number, q.number, a.number, a.name, s.minimum_until, n.name, s.period_from, s.price_id, (
          select price from plan_prices where plan_id = coalesce(s.next_plan_id, s.plan_id) and currency = s.currency and effective_from <= s.term_until
          order by effective_from desc limit 1), s.next_seats, coalesce(n.per_seat, p.per_seat),\s""" + Conditions.COLUMNS + ", r.included" + SubscriptionRow.FROM + """
        join accounts a on a.id = s.account_id left join plans n on n.id = s.next_plan_id
        where s.number = ? and s.customer_id = coalesce(cast(? as bigint), s.customer_id)""" + whose.accounts().and("s.account_id"))
        .setParameter(1, number)
        .setParameter(2, whose.customerId() == null ? null : whose.customerId().toString())
        .getResultList();
    return found.stream().findFirst().map(row -> details(em, (Object[]) row));
  }

  private static SubscriptionDetails details(EntityManager em, Object[] row) {
    Object id = row[0];
    SubscriptionRow own = SubscriptionRow.of(row);
    String currency = (String) row[11];
    BigDecimal vatRate = (BigDecimal) row[12];
    Conditions conditions = Conditions.of(row, CONDITIONS);
    UsageRates rates = conditions.meter() == null ? null : new UsageRates((BigDecimal) row[CONDITIONS + 8], tiers(em, row[OWN + 8], currency), vatRate, currency);
    List<ChargeRow> charges = rows(em, """
        select kind, from_on, until_on, quantity, currency, net, vat, invoice_number from subscription_charges where subscription_id = ? order by position desc limit\s""" + SHOWN,
        id, ChargeRow::of);
    List<SubscriptionEventRow> history = rows(em, "select step, at, by_name, day, note from subscription_events where subscription_id = ? order by id desc limit " + SHOWN, id,
        SubscriptionEventRow::of);
    Integer nextSeats = (Integer) row[OWN + 10];
    int seatsThen = (Boolean) row[OWN + 11] ? nextSeats == null ? own.seats() : nextSeats : 1;
    Charge renewal = Charge.of(Money.of((BigDecimal) row[OWN + 9], currency), seatsThen, vatRate);
    return new SubscriptionDetails(own, ((Number) row[OWN]).longValue(), (String) row[OWN + 1], (String) row[OWN + 2], conditions, (String) row[OWN + 3],
        (String) row[OWN + 4], SubscriptionRow.day(row[OWN + 5]), SubscriptionRow.day(row[9]), renewal, (String) row[OWN + 6], nextSeats, rates,
        rates == null ? List.of() : usage(em, id, own, row[OWN + 7], rates), charges, history);
  }

  private static List<UsageRow> usage(EntityManager em, Object id, SubscriptionRow own, Object periodFrom, UsageRates rates) {
    List<UsageRow> usage = new ArrayList<>();
    if (own.nextOn() != null) {
      BigDecimal counted = (BigDecimal) em.createNativeQuery("select coalesce(sum(quantity), 0) from readings where subscription_id = ? and counts_on >= ?")
          .setParameter(1, id).setParameter(2, periodFrom).getSingleResult();
      usage.add(new UsageRow(SubscriptionRow.day(periodFrom), own.nextOn(), counted, rates.cost(counted), true));
    }
    usage.addAll(rows(em, """
        select kind, from_on, until_on, quantity, currency, net, vat, invoice_number from subscription_charges where subscription_id = ? and kind = 'USAGE'
        order by from_on desc limit\s""" + PERIODS, id, ChargeRow::of).stream()
        .map(charge -> new UsageRow(charge.from(), charge.until(), charge.quantity(), charge.charge(), false)).toList());
    return usage;
  }

  private static List<Tier> tiers(EntityManager em, Object priceId, String currency) {
    return rows(em, "select above, unit_price from plan_tiers where price_id = ? order by position", priceId,
        row -> new Tier((BigDecimal) row[0], Money.of((BigDecimal) row[1], currency)));
  }

  private static <T> List<T> rows(EntityManager em, String sql, Object id, Function<Object[], T> row) {
    List<?> found = em.createNativeQuery(sql).setParameter(1, id).getResultList();
    return found.stream().map(each -> row.apply((Object[]) each)).toList();
  }
}
