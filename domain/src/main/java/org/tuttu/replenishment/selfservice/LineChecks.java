package org.tuttu.replenishment.selfservice;

import static org.tuttu.identity.CustomerPermission.PLACE_ORDERS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.tuttu.catalog.PriceSql;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.catalog.selfservice.PriceTiers;
import org.tuttu.catalog.selfservice.ProductLink;
import org.tuttu.identity.CurrentCustomer;
import org.tuttu.identity.CustomerMay;
import org.tuttu.shared.Money;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.Settings;

/** Says what would become of lines if the current user ordered them now. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
@CustomerMay(PLACE_ORDERS)
public class LineChecks {

  /** More than anybody looks through at once. */
  public static final int MOST = 500;

  /** The account is the one that the user chose, or else the first, that can pay for all of it, or for the most. */
  private static final String CHECK = """
      with who as (select * from %1$s), wanted (position, typed) as (values %2$s),
      picked as (
        select w.position, p.* from wanted w cross join lateral (
          select p.* from products p where p.number in (w.typed, upper(w.typed)) order by p.number = w.typed desc limit 1) p),
      payer as (
        select a.id, a.price_list, a.currency from accounts a, who where a.customer_id = who.customer%3$s and (who.account is null or a.number = who.account)
        order by (select count(*) from picked p where not %4$s), %6$sa.id limit 1)
      select p.position, p.number, p.name, p.price, p.currency, p.vat_rate, p.stock, p.on_sale, p.pack, p.expected_on, r.number, r.name, coalesce(a.currency, 'XXX'), s.steps
      from picked p cross join who left join payer a on true %5$s left join products r on r.id = p.replaced_by and r.on_sale order by p.position""";

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  CurrentCustomer me;

  @Inject
  Settings settings;

  @Inject
  Clock clock;

  /**
   * One statement, none for no lines.
   *
   * @param accountNumber null or blank for the chosen account or the first, that can pay for all of it, or else for most
   * @return in the order of the lines
   * @throws RuleViolated when there are more than {@value #MOST}
   */
  public List<CheckedLine> check(String accountNumber, List<WantedLine> lines) {
    if (lines.size() > MOST) {
      throw new RuleViolated("quick.too-many", MOST);
    }
    if (lines.isEmpty()) {
      return List.of();
    }
    Query query = em.createNativeQuery(CHECK.formatted(PriceSql.WHO, String.join(", ", Collections.nCopies(lines.size(), "(cast(? as int), cast(? as text))")),
            me.accounts(PLACE_ORDERS).and("a.id"), PriceSql.offered("p", "a"), PriceSql.steps("p", "a"), me.payingFirst("a.id")))
        .setParameter(1, settings.companyDay(clock).toString())
        .setParameter(2, Long.toString(me.id()))
        .setParameter(3, accountNumber == null || accountNumber.isBlank() ? null : accountNumber);
    for (int i = 0; i < lines.size(); i++) {
      query.setParameter(4 + 2 * i, i).setParameter(5 + 2 * i, lines.get(i).number());
    }
    CheckedLine[] checked = new CheckedLine[lines.size()];
    for (Object each : query.getResultList()) {
      Object[] row = (Object[]) each;
      int position = (Integer) row[0];
      checked[position] = checked(lines.get(position), row);
    }
    return IntStream.range(0, checked.length).mapToObj(i -> checked[i] == null ? CheckedLine.unknown(lines.get(i)) : checked[i]).toList();
  }

  private static CheckedLine checked(WantedLine wanted, Object[] row) {
    PriceTiers tiers = PriceTiers.of((BigDecimal) row[3], (String) row[4], (String) row[12], (String) row[13]);
    BigDecimal vatRate = (BigDecimal) row[5];
    Integer stock = (Integer) row[6];
    int pack = (Integer) row[8];
    int quantity = wholePacks(wanted.quantity(), pack);
    Money price = tiers.isOffered() ? tiers.at(quantity) : null;
    LineState state = state((Boolean) row[7], stock, quantity, price);
    return new CheckedLine((String) row[1], (String) row[2], wanted.quantity(), quantity, price,
        wanted.oldPrice() == null || price == null ? null : Money.of(wanted.oldPrice(), price.currency()), vatRate,
        price == null ? null : Charge.of(price, quantity, vatRate), state, state == LineState.TOO_FEW_LEFT ? stock : null,
        state == LineState.AVAILABLE || row[9] == null ? null : ((Date) row[9]).toLocalDate(), row[10] == null ? null : new ProductLink((String) row[10], (String) row[11]));
  }

  private static int wholePacks(int quantity, int pack) {
    long packs = ((long) quantity + pack - 1) / pack;
    return (int) Math.min(packs * pack, 100_000 - 100_000 % pack);
  }

  private static LineState state(boolean onSale, Integer stock, int quantity, Money price) {
    if (!onSale) {
      return LineState.NOT_ON_SALE;
    }
    if (price == null) {
      return LineState.NOT_PAYABLE;
    }
    if (stock == null || stock >= quantity) {
      return LineState.AVAILABLE;
    }
    return stock == 0 ? LineState.SOLD_OUT : LineState.TOO_FEW_LEFT;
  }
}
