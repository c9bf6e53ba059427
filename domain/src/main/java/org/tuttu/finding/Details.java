package org.tuttu.finding;

import java.sql.SQLException;
import java.util.List;
import org.tuttu.shared.Said;

/** What is said of a hit, and how it is read. */
final class Details {

  /** Kinds stand in it by their place in {@link HitKind}. What another kind would be is not looked for: nothing has the key null. */
  private static final String SELECT = """
      select h.kind, h.tier, h.id, case when h.kind < 3 then c.number else coalesce(o.number, p.number, i.number) end,
        case h.kind when 0 then c.name when 1 then k.name when 4 then p.name else coalesce(a.number, o.number, i.number) end,
        case when h.kind between 1 and 3 or h.kind = 5 then c.name end,
        case h.kind when 0 then (select city from addresses where customer_id = c.id and valid_until is null order by kind, valid_from, id limit 1)
          when 1 then k.job_title when 2 then a.name when 3 then o.reference when 5 then i.payment_reference end,
        case h.kind when 0 then point.value when 1 then {reach} end, o.status, o.placed_at,
        coalesce(o.gross, p.price, i.gross), coalesce(o.currency, p.currency, i.currency)
      from {hits}
        left join contacts k on k.id = case h.kind when 1 then h.id end left join accounts a on a.id = case h.kind when 2 then h.id end
        left join orders o on o.id = case h.kind when 3 then h.id end left join products p on p.id = case h.kind when 4 then h.id end
        left join invoices i on i.id = case h.kind when 5 then h.id end
        left join customers c on c.id = case h.kind when 0 then h.id when 1 then k.customer_id when 2 then a.customer_id when 3 then o.customer_id when 5 then i.customer_id end
        left join lateral (select value from contact_points where h.kind = 0 and customer_id = c.id and kind <> 'WEB'
          order by {said}preferred desc, kind, value limit 1) point on true
      """;

  /** Selects the columns that {@link Hit#of} expects, of the hits {@code h}, which were found by what they are called. */
  static final String BY_NAME = SELECT.replace("{said}", "").replace("{reach}", "coalesce(k.email, k.phone)").replace("{hits}", "h");

  private static final String BY_REACH = "with said as materialized (select searchable(?) as pattern) " + SELECT
      .replace("{said}", "searchable(value) ~ (select pattern from said) desc, ")
      .replace("{reach}", "case when searchable(k.email) ~ (select pattern from said) then k.email when searchable(k.phone) ~ (select pattern from said) then k.phone else coalesce(k.email, k.phone) end")
      .replace("{hits}", "unnest(cast(? as int[]), cast(? as bigint[]), cast(? as float8[])) with ordinality h (kind, id, tier, place)") + "order by h.place";

  private Details() {
  }

  /** Of these, in their order, without what is gone since it was found; an e-mail address or a telephone number that was said goes before others. */
  static List<Hit> of(Asked asked, List<Candidate> chosen, Said said) throws SQLException {
    if (chosen.isEmpty()) {
      return List.of();
    }
    int[] kinds = chosen.stream().mapToInt(each -> each.kind().ordinal()).toArray();
    long[] ids = chosen.stream().mapToLong(Candidate::id).toArray();
    double[] tiers = chosen.stream().mapToDouble(Candidate::tier).toArray();
    String pattern = said.phoneDigits() == null ? said.anywhere().get(0) : said.phoneDigits();
    return asked.rows(BY_REACH, List.of(pattern, kinds, ids, tiers), Hit::of).stream().filter(hit -> hit.title() != null).toList();
  }
}
