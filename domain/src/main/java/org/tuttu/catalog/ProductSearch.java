package org.tuttu.catalog;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.tuttu.shared.PageOf;
import org.tuttu.shared.PageRequest;

/**
 * Finds products by any part of number or name, without case and accents, in the order of their names. Only when nothing contains the words
 * are those shown that resemble them (PostgreSQL's trigram word similarity), so that a slip of the finger still finds something; a cursor that
 * starts with {@code ~} goes on in that second way.
 */
public final class ProductSearch {

  private static final String RESEMBLING = "~";
  private static final int LONGEST = 100;

  private final EntityManager em;
  private final String select;
  private final StringBuilder where = new StringBuilder(" where true");
  private final List<Object> values = new ArrayList<>();

  /**
   * @param select the columns, {@code p.id} first, up to and without the where clause
   * @param values fill its places
   */
  public ProductSearch(EntityManager em, String select, Object... values) {
    this.em = em;
    this.select = select;
    this.values.addAll(Arrays.asList(values));
  }

  /** A further condition; left out when a value is null or blank. */
  public ProductSearch and(String condition, Object... conditionValues) {
    for (Object value : conditionValues) {
      if (value == null || value.toString().isBlank()) {
        return this;
      }
    }
    where.append(" and ").append(condition);
    values.addAll(List.of(conditionValues));
    return this;
  }

  /** One statement; three when nothing contains the words. */
  public <T> PageOf<T> page(String q, PageRequest page, Function<Object[], T> row, Function<T, Long> id) {
    String asked = q == null ? "" : q.replaceAll("\\p{Cntrl}", " ").trim();
    if (asked.isEmpty()) {
      return page(List.of(), "", page, row, id);
    }
    if (page.after() == null || !page.after().startsWith(RESEMBLING)) {
      PageOf<T> containing = page(words(asked), "p.search_text like '%' || searchable(?) || '%'", page, row, id);
      if (!containing.isEmpty() || page.after() != null) {
        return containing;
      }
    }
    PageRequest rest = new PageRequest(page.after() == null ? null : page.after().substring(1), page.size());
    em.createNativeQuery("select set_config('pg_trgm.word_similarity_threshold', '0.45', true)").getSingleResult();
    PageOf<T> resembling = page(List.of(shortened(asked)), "searchable(?) <% p.search_text", rest, row, id);
    return new PageOf<>(resembling.rows(), resembling.hasNext() ? RESEMBLING + resembling.next() : null);
  }

  private static List<String> words(String q) {
    return List.of(shortened(q).replaceAll("[\\\\%_]", "\\\\$0").split("\\s+"));
  }

  private static String shortened(String q) {
    return q.length() <= LONGEST ? q : q.substring(0, LONGEST);
  }

  private <T> PageOf<T> page(List<String> words, String condition, PageRequest page, Function<Object[], T> row, Function<T, Long> id) {
    StringBuilder sql = new StringBuilder(select).append(where);
    List<Object> all = new ArrayList<>(values);
    for (String word : words) {
      sql.append(" and ").append(condition);
      all.add(word);
    }
    if (page.after() != null) {
      sql.append(" and (p.name, p.id) > (select name, id from products where id = ?)");
      all.add(page.afterId(0));
    }
    sql.append(" order by p.name, p.id limit ").append(page.size() + 1);
    Query query = em.createNativeQuery(sql.toString());
    for (int i = 0; i < all.size(); i++) {
      query.setParameter(i + 1, all.get(i));
    }
    List<T> rows = new ArrayList<>();
    for (Object found : query.getResultList()) {
      rows.add(row.apply((Object[]) found));
    }
    return PageOf.of(rows, page, id);
  }
}
