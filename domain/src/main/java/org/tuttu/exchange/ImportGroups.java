package org.tuttu.exchange;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import org.tuttu.shared.RuleViolated;

/** The rows of a file in the order of their keys, so that those with the same key come together. */
final class ImportGroups {

  /** More rows than that are in no order that somebody placed. */
  private static final int LARGEST = 100_000;

  private final EntityManager em;
  private final long importId;

  /** Whole groups of rows; none at the end. */
  record Some(List<ImportRow> rows, String lastKey) {}

  ImportGroups(EntityManager em, long importId) {
    this.em = em;
    this.importId = importId;
  }

  Counts refuseThoseWithoutKey() {
    int refused = em.createNativeQuery("insert into import_outcomes (import_id, line, outcome, reason) "
            + "select import_id, line, 'REFUSED', 'import.key-missing' from import_rows where import_id = ? and match_key is null")
        .setParameter(1, importId).executeUpdate();
    return new Counts(0, 0, 0, refused);
  }

  /** @throws RuleViolated when a group is too large to be taken at once */
  Some after(String key, int most) {
    List<?> found = em.createNativeQuery(
            "select line, cells, match_key from import_rows where import_id = ? and match_key > ? order by match_key, line limit ?")
        .setParameter(1, importId).setParameter(2, key).setParameter(3, most + 1).getResultList();
    if (found.isEmpty()) {
      return new Some(List.of(), null);
    }
    String lastKey = key(found.get(found.size() - 1));
    if (found.size() <= most) {
      return new Some(rows(found), lastKey);
    }
    int whole = found.size();
    while (whole > 0 && key(found.get(whole - 1)).equals(lastKey)) {
      whole--;
    }
    return whole > 0 ? new Some(rows(found.subList(0, whole)), key(found.get(whole - 1))) : new Some(group(lastKey), lastKey);
  }

  private List<ImportRow> group(String key) {
    List<ImportRow> rows = rows(em.createNativeQuery(
            "select line, cells from import_rows where import_id = ? and match_key = ? order by line limit " + (LARGEST + 1))
        .setParameter(1, importId).setParameter(2, key));
    if (rows.size() > LARGEST) {
      throw new RuleViolated("import.order-too-long", key, LARGEST);
    }
    return rows;
  }

  /** @param query for lines and cells */
  static List<ImportRow> rows(Query query) {
    return rows(query.getResultList());
  }

  private static List<ImportRow> rows(List<?> found) {
    List<ImportRow> rows = new ArrayList<>(found.size());
    for (Object row : found) {
      Object[] values = (Object[]) row;
      rows.add(new ImportRow(((Number) values[0]).longValue(), Cells.of(values[1])));
    }
    return rows;
  }

  private static String key(Object row) {
    return (String) ((Object[]) row)[2];
  }
}
