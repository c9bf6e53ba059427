package org.tuttu.documents;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;

/** A query that grows, with its values in the order in which they stand. */
final class Sql {

  private final StringBuilder text = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  Sql(String text, Object... values) {
    and(true, text, values);
  }

  /** Only if it is asked for. */
  Sql and(boolean asked, String more, Object... itsValues) {
    if (asked) {
      text.append(more);
      values.addAll(List.of(itsValues));
    }
    return this;
  }

  List<Object[]> rows(EntityManager em) {
    Query query = em.createNativeQuery(text.toString());
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    List<?> found = query.getResultList();
    return found.stream().map(Object[].class::cast).toList();
  }

  /** What was typed, to stand in a pattern. */
  static String literal(String typed) {
    return typed.replaceAll("[\\\\%_]", "\\\\$0");
  }
}
