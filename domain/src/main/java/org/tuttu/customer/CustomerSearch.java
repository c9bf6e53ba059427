package org.tuttu.customer;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tuttu.customer.selfservice.CustomerKind;
import org.tuttu.customer.selfservice.CustomerStage;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.PageOf;
import org.tuttu.shared.PageRequest;

/**
 * Finds customers in {@code customers.search_text} by its trigram index. Words that stand in it as they were typed come first; only when those give a
 * handful or less, words that are like them are looked for too, which costs more.
 */
class CustomerSearch {

  private static final int HANDFUL = 5;

  private static final int MOST_WORDS = 8;

  private static final String COLUMNS = """
      c.id, c.number, c.name, c.kind, c.stage, c.created_at,
      (select a.city from addresses a where a.customer_id = c.id and a.valid_until is null order by a.id limit 1),
      (select p.value from contact_points p where p.customer_id = c.id and p.kind = 'EMAIL' order by p.preferred desc, p.id limit 1),
      (select p.value from contact_points p where p.customer_id = c.id and p.kind = 'PHONE' order by p.preferred desc, p.id limit 1)""";

  /** A common name has thousands of matches, and nobody pages through them: so many of each sort are ranked. */
  private static final String STARTS = """
      with typed as (select searchable(?) as start, chr(1114111) as last),
      candidates as (
        select id, name, 0 as rank from customers where number = ?
        union all select c.id, c.name, 0 from accounts a join customers c on c.id = a.customer_id where a.number = ?
        union all (select c.id, c.name, 1 from typed, customers c
          where searchable(c.name) ~>=~ typed.start and searchable(c.name) ~<~ (typed.start || typed.last) limit 100)
        union all (select c.id, c.name, 1 from typed, customers c
          where c.family_name is not null and searchable(c.family_name || ' ' || coalesce(c.given_name, '')) ~>=~ typed.start
            and searchable(c.family_name || ' ' || coalesce(c.given_name, '')) ~<~ (typed.start || typed.last) limit 100)""";

  /** By the customer's own name first; contacts' names, towns and the rest are in the longer text, where looking costs more. */
  private static final String ALIKE = """
       from (
        (select id from customers where searchable(?) <% searchable(name) limit 500)
        union (select id from customers where searchable(?) <% search_text limit 100)) alike
      join customers c on c.id = alike.id
      order by word_similarity(searchable(?), c.search_text) desc, c.name, c.id limit ?""";

  private record Found(int rank, CustomerRow row) {

    String cursor() {
      return rank + ":" + row.id();
    }
  }

  private final EntityManager em;

  CustomerSearch(EntityManager em) {
    this.em = em;
  }

  PageOf<CustomerRow> find(String text, PageRequest page) {
    String wanted = text == null ? "" : text.replace('\0', ' ').strip();
    if (wanted.isEmpty()) {
      return newest(page);
    }
    String shortened = wanted.substring(0, Math.min(100, wanted.length()));
    List<Found> found = page.after() == null ? matching(shortened, page, false) : List.of();
    if (found.size() <= page.size()) {
      found = matching(shortened, page, true);
    }
    PageOf<Found> matches = PageOf.of(found, page, Found::cursor);
    List<CustomerRow> rows = new ArrayList<>(matches.rows().stream().map(Found::row).toList());
    boolean isName = shortened.length() > 3 && shortened.chars().noneMatch(Character::isDigit);
    if (page.after() == null && rows.size() < Math.min(HANDFUL, page.size()) && isName) {
      addAlike(rows, shortened, page.size());
    }
    return new PageOf<>(rows, matches.next());
  }

  private PageOf<CustomerRow> newest(PageRequest page) {
    Query query = em.createNativeQuery("select 0, " + COLUMNS + " from customers c where c.id < ? order by c.id desc limit ?")
        .setParameter(1, page.afterId(Long.MAX_VALUE)).setParameter(2, page.size() + 1);
    return PageOf.of(rows(query).stream().map(Found::row).toList(), page, CustomerRow::id);
  }

  /** @param anywhere also where the words stand elsewhere: by the large index, so it is asked only when the start of names gives too few */
  private List<Found> matching(String text, PageRequest page, boolean anywhere) {
    StringBuilder sql = new StringBuilder(STARTS);
    List<Object> values = new ArrayList<>(List.of(text, text.toUpperCase(Locale.ROOT), text.toUpperCase(Locale.ROOT)));
    if (anywhere) {
      sql.append(" union all (select id, name, 2 from customers where true");
      String[] words = text.split("\\s+");
      for (int i = 0; i < Math.min(MOST_WORDS, words.length); i++) {
        sql.append(" and search_text like searchable(?)");
        values.add(pattern(words[i]));
      }
      sql.append(" limit 100)");
      String digits = digits(text);
      if (digits != null) {
        sql.append(" union all (select id, name, 1 from customers where search_text like ? limit 100)");
        values.add("%" + digits + "%");
      }
    }
    sql.append("), ranked as (select id, name, min(rank) as rank from candidates group by id, name),\npage as (select * from ranked");
    if (page.after() != null) {
      String[] cursor = cursor(page.after());
      sql.append(" where (rank, name, id) > (cast(? as int), (select name from customers where id = cast(? as bigint)), cast(? as bigint))");
      values.addAll(List.of(cursor[0], cursor[1], cursor[1]));
    }
    sql.append(" order by rank, name, id limit ").append(page.size() + 1).append(")\nselect r.rank, ").append(COLUMNS)
        .append(" from page r join customers c on c.id = r.id order by r.rank, r.name, r.id");
    return rows(with(em.createNativeQuery(sql.toString()), values));
  }

  private void addAlike(List<CustomerRow> rows, String text, int most) {
    em.createNativeQuery("select set_config('pg_trgm.word_similarity_threshold', '0.45', true)").getSingleResult();
    Set<Long> known = new HashSet<>();
    rows.forEach(row -> known.add(row.id()));
    Query query = em.createNativeQuery("select 3, " + COLUMNS + ALIKE);
    for (Found found : rows(with(query, List.of(text, text, text, most)))) {
      if (rows.size() < most && known.add(found.row().id())) {
        rows.add(found.row());
      }
    }
  }

  /** A word anywhere in the text; one of a letter or two, too short for the index, only at the start of a word. */
  private static String pattern(String word) {
    String literal = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    return (word.length() < 3 ? "% " : "%") + literal + "%";
  }

  /** The digits of a telephone number as far as they are in E.164: without the leading zeros of prefixes; null when it is none. */
  private static String digits(String text) {
    if (!text.matches("[+\\d\\s()./-]*") || text.replaceAll("\\D", "").length() < 5) {
      return null;
    }
    String digits = text.replace("(0)", "").replaceAll("\\D", "").replaceFirst("^0+", "");
    return digits.length() < 4 ? null : digits;
  }

  private static String[] cursor(String after) {
    if (!after.matches("\\d:\\d{1,18}")) {
      throw new NotFound("page", after);
    }
    return after.split(":");
  }

  private static Query with(Query query, List<Object> values) {
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    return query;
  }

  private static List<Found> rows(Query query) {
    List<Found> found = new ArrayList<>();
    for (Object result : query.getResultList()) {
      Object[] row = (Object[]) result;
      String phone = (String) row[9];
      found.add(new Found(((Number) row[0]).intValue(), new CustomerRow(
          ((Number) row[1]).longValue(), (String) row[2], (String) row[3], CustomerKind.valueOf((String) row[4]),
          CustomerStage.valueOf((String) row[5]), (String) row[7], (String) row[8], phone == null ? null : Phone.ofE164(phone).toString(),
          ((Timestamp) row[6]).toInstant())));
    }
    return found;
  }
}
