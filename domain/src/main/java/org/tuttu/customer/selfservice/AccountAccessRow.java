package org.tuttu.customer.selfservice;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.tuttu.identity.AccountRight;

/**
 * The right that somebody has for one account, in place of the one for all.
 *
 * @param orderLimit what one order may cost with VAT, in the account's currency; null for no limit
 */
public record AccountAccessRow(String accountNumber, String accountName, String currency, AccountRight right, BigDecimal orderLimit) {

  /** What {@link #of} reads, in the order of the accounts; to be completed by table, column and key of the owner. */
  public static final String WRITTEN = """
      (select string_agg(concat_ws(chr(31), a.number, a.name, a.currency, g.access_right, g.order_limit), chr(30) order by a.id)
        from %s g join accounts a on a.id = g.account_id where g.%s = %s)""";

  public static List<AccountAccessRow> of(String written) {
    return written == null ? List.of() : Stream.of(written.split("\u001e")).map(row -> row.split("\u001f")).map(part -> new AccountAccessRow(
        part[0], part[1], part[2], AccountRight.valueOf(part[3]), part.length < 5 ? null : new BigDecimal(part[4]))).toList();
  }
}
