package org.tuttu.catalog;

import org.tuttu.identity.AccountScope;

/**
 * How a statement finds what products cost an account: wherever a price is shown or kept, it is by these. What they read becomes a
 * {@link org.tuttu.catalog.selfservice.PriceTiers}. A statement that uses them has a row {@code who} with the day.
 */
public final class PriceSql {

  /** Who asks, as the row {@code who}; fill day, customer and account: texts, null for a visitor and for any account. */
  public static final String WHO = "(select cast(? as date) as day, cast(? as bigint) as customer, cast(? as text) as account) who";

  private PriceSql() {}

  /**
   * A condition: account {@code a} can pay for product {@code p}, in the product's currency or by a price of its own list.
   *
   * @param product what the statement calls the product's row
   * @param account and the account's
   */
  public static String offered(String product, String account) {
    return """
        (%2$s.currency = %1$s.currency or %2$s.price_list <> 'STANDARD' and exists (
          select 1 from list_prices offer where offer.product_id = %1$s.id and offer.price_list = %2$s.price_list and offer.from_quantity = 1
            and offer.valid_from <= who.day and (offer.valid_until is null or offer.valid_until >= who.day)))""".formatted(product, account);
  }

  /** A join that gives {@code s.steps}: the prices that hold on that day, for an account that may be missing. */
  public static String steps(String product, String account) {
    return """
         left join lateral (
          select string_agg(case when step.price_list = 'STANDARD' then 's' else 'l' end || step.from_quantity || ':' || step.price, ' ' order by step.valid_from) as steps
          from list_prices step where step.product_id = %1$s.id and step.price_list in ('STANDARD', %2$s.price_list)
            and step.valid_from <= who.day and (step.valid_until is null or step.valid_until >= who.day)) s on true
        """.formatted(product, account);
  }

  /**
   * A join that gives {@code a}: the first account of the customer, or the one that is named, that can pay for a product; nothing when none can.
   *
   * @param accounts those that may pay
   * @param first    the beginning of their order, as {@link org.tuttu.identity.CurrentCustomer#payingFirst} gives it
   */
  public static String payer(String product, AccountScope accounts, String first) {
    return """
         left join lateral (
          select a.id, a.number, a.name, a.price_list, a.currency from accounts a
          where a.customer_id = who.customer%s and (who.account is null or a.number = who.account) and %s order by %sa.id limit 1) a on true
        """.formatted(accounts.and("a.id"), offered(product, "a"), first);
  }
}
