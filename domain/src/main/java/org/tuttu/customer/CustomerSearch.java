package org.tuttu.customer;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tuttu.shared.NameOrder;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.PageOf;
import org.tuttu.shared.PageRequest;
import org.tuttu.shared.Said;

/**
 * Finds customers in {@code customers.search_text} and in the texts of their contacts, by trigram indexes. Words that stand in them as they were typed
 * come first; only when those give less than a handful, and none that was surely meant, words that a customer has only together with a contact, and words that
 * are like them, are looked for too, which costs more.
 */
class CustomerSearch {

  private static final int HANDFUL = 5;

  /** How alike words must be, by pg_trgm's word similarity: nearly the same where something was found as it was typed. */
  private static final String NEARLY_THE_SAME = "0.6";

  private static final String LIKE = "0.45";

  /** Where the words that were typed are looked for; each includes the ones before. */
  private enum Reach { BEGINNINGS, ANYWHERE, ACROSS }

  /** The rank of what bears just the number or the name that was typed. */
  private static final int EXACTLY = 0;

  /** The rank of what has the words only together with a contact. */
  private static final int SHARED = 3;

  /** A common name has thousands of matches, and nobody pages through them: so many of each sort are ranked. */
  private static final String STARTS = """
      with typed as (select searchable(?) as start, chr(1114111) as last),
      candidates as (
        select id, name, 0 as rank from customers where number = ?
        union all select c.id, c.name, 0 from accounts a join customers c on c.id = a.customer_id where a.number = ?
        union all (select c.id, c.name, 0 from typed, customers c where {name} = typed.start limit 100)
        union all (select c.id, c.name, 0 from typed, customers c where c.family_name is not null and {family} = typed.start limit 100)
        union all (select c.id, c.name, 1 from typed, customers c where {name} >= typed.start and {name} < (typed.start || typed.last) limit 100)
        union all (select c.id, c.name, 1 from typed, customers c
          where c.family_name is not null and {family} >= typed.start and {family} < (typed.start || typed.last) limit 100)"""
      .replace("{name}", NameOrder.of("c.name")).replace("{family}", NameOrder.of("c.family_name || ' ' || coalesce(c.given_name, '')"));

  /** Each word like one of the customer's text, or of a contact's; the most alike first. */
  private static final String ALIKE = """
      select 4, c.id, c.number from (select id, max(likeness) as likeness from (
          (with found as materialized (select id, search_text from customers where %1$s) select id, %2$s as likeness from (select * from found limit 300) f)
          union all
          (with found as materialized (select customer_id as id, search_text from contacts where %1$s)
            select id, %2$s as likeness from (select * from found limit 300) f)) each group by id) alike
      join customers c on c.id = alike.id
      order by alike.likeness desc, c.name, c.id limit ?""";

  private record Found(int rank, CustomerMatch match) {

    static Found of(Object[] row) {
      return new Found(((Number) row[0]).intValue(), new CustomerMatch(((Number) row[1]).longValue(), (String) row[2]));
    }

    String cursor() {
      return rank + ":" + match.id();
    }
  }

  private final EntityManager em;

  CustomerSearch(EntityManager em) {
    this.em = em;
  }

  /** One statement when the beginnings of names give a page full. */
  PageOf<CustomerMatch> find(String text, PageRequest page) {
    if (text == null || text.replace('\0', ' ').isBlank()) {
      return newest(page);
    }
    Said said = Said.of(text);
    if (said.isNothing()) {
      return new PageOf<>(List.of(), null);
    }
    List<Found> found = page.after() == null ? matching(said, page, Reach.BEGINNINGS) : List.of();
    if (found.size() <= page.size()) {
      // A plan for any words would build the whole bitmap of a word that everybody has.
      em.createNativeQuery("select set_config('plan_cache_mode', 'force_custom_plan', true)").getSingleResult();
      found = matching(said, page, isAfterShared(page) ? Reach.ACROSS : Reach.ANYWHERE);
      if (isTooLittle(found, said, page) && !ContactSearch.across(said, 1).isEmpty()) {
        found = matching(said, page, Reach.ACROSS);
      }
    }
    PageOf<Found> matches = PageOf.of(found, page, Found::cursor);
    List<CustomerMatch> rows = new ArrayList<>(matches.rows().stream().map(Found::match).toList());
    boolean isName = said.unforgiven().isEmpty() && !said.forgiven().isEmpty();
    if (isName && isTooLittle(found, said, page)) {
      addAlike(rows, said.forgiven(), page.size());
    }
    return new PageOf<>(rows, matches.next());
  }

  /** Whether the first page has less than a handful, and nothing that was surely meant. */
  private static boolean isTooLittle(List<Found> found, Said said, PageRequest page) {
    boolean isMeant = !found.isEmpty() && (found.get(0).rank() == EXACTLY || said.text().contains("@"));
    return page.after() == null && found.size() < Math.min(HANDFUL, page.size()) && !isMeant;
  }

  private static boolean isAfterShared(PageRequest page) {
    return page.after() != null && Integer.parseInt(cursor(page.after())[0]) == SHARED;
  }

  private PageOf<CustomerMatch> newest(PageRequest page) {
    Query query = em.createNativeQuery("select 0, id, number from customers where id < ? order by id desc limit ?")
        .setParameter(1, page.afterId(Long.MAX_VALUE)).setParameter(2, page.size() + 1);
    return PageOf.of(found(query).stream().map(Found::match).toList(), page, CustomerMatch::id);
  }

  /** @param reach farther than the beginnings of names by the large indexes, so it is asked only when those give too few */
  private List<Found> matching(Said said, PageRequest page, Reach reach) {
    StringBuilder sql = new StringBuilder(STARTS);
    String number = said.text().toUpperCase(Locale.ROOT);
    List<Object> values = new ArrayList<>(List.of(said.text(), number, number));
    if (reach != Reach.BEGINNINGS && said.isIndexed()) {
      List<String> patterns = said.anywhere();
      sql.append(" union all (with found as materialized (select id, name from customers where ").append(ContactSearch.all("search_text", patterns))
          .append(") select id, name, 2 from found limit 100)");
      values.addAll(patterns);
      addContacts(sql, values, ContactSearch.within(patterns, 100), 2);
    }
    if (reach == Reach.ACROSS) {
      ContactSearch.across(said, 100).forEach(piece -> addContacts(sql, values, piece, SHARED));
    }
    if (reach != Reach.BEGINNINGS && said.phoneDigits() != null) {
      sql.append(" union all (with found as materialized (select id, name from customers where search_text like ?) select id, name, 1 from found limit 100)");
      sql.append(" union all (with found as materialized (select customer_id from contacts where search_text like ?)")
          .append(" select c.id, c.name, 1 from (select * from found limit 100) f join customers c on c.id = f.customer_id)");
      values.addAll(Collections.nCopies(2, "%" + said.phoneDigits() + "%"));
    }
    sql.append("), ranked as (select id, name, min(rank) as rank from candidates group by id, name),\npage as (select * from ranked");
    if (page.after() != null) {
      String[] cursor = cursor(page.after());
      sql.append(" where (rank, name, id) > (cast(? as int), (select name from customers where id = cast(? as bigint)), cast(? as bigint))");
      values.addAll(List.of(cursor[0], cursor[1], cursor[1]));
    }
    sql.append(" order by rank, name, id limit ").append(page.size() + 1).append(")\nselect r.rank, c.id, c.number from page r join customers c on c.id = r.id order by r.rank, r.name, r.id");
    return found(with(em.createNativeQuery(sql.toString()), values));
  }

  private static void addContacts(StringBuilder sql, List<Object> values, ContactSearch.Piece contacts, int rank) {
    sql.append(" union all select c.id, c.name, " + rank + " from ").append(contacts.sql()).append(" k join customers c on c.id = k.customer_id");
    values.addAll(contacts.values());
  }

  private void addAlike(List<CustomerMatch> rows, List<String> words, int most) {
    em.createNativeQuery("select set_config('pg_trgm.word_similarity_threshold', ?, true)").setParameter(1, rows.isEmpty() ? LIKE : NEARLY_THE_SAME).getSingleResult();
    Set<Long> known = new HashSet<>();
    rows.forEach(row -> known.add(row.id()));
    String conditions = String.join(" and ", Collections.nCopies(words.size(), "searchable(?) <% search_text"));
    String likeness = String.join(" + ", Collections.nCopies(words.size(), "word_similarity(searchable(?), search_text)"));
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      values.addAll(words);
    }
    values.add(most);
    for (Found found : found(with(em.createNativeQuery(ALIKE.formatted(conditions, likeness)), values))) {
      if (rows.size() < most && known.add(found.match().id())) {
        rows.add(found.match());
      }
    }
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

  private static List<Found> found(Query query) {
    List<Found> found = new ArrayList<>();
    for (Object row : query.getResultList()) {
      found.add(Found.of((Object[]) row));
    }
    return found;
  }
}
