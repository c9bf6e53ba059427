package org.tuttu.audit;

import static org.tuttu.identity.StaffPermission.VIEW_AUDIT_TRAIL;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tuttu.identity.StaffMay;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.JsonTexts;
import org.tuttu.shared.PageOf;
import org.tuttu.shared.PageRequest;

/** Reads the trail, newest first. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class AuditQueries {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @StaffMay(VIEW_AUDIT_TRAIL)
  public PageOf<AuditRow> list(AuditFilter filter, PageRequest page) {
    StringBuilder sql = new StringBuilder("""
        select a.id, a.at, a.actor_name, a.action, a.record_type, a.record_id, c.number, a.before::text, a.after::text
        from audit_entries a left join customers c on c.id = a.customer_id
        where a.id < ?""");
    List<Object> values = new ArrayList<>();
    values.add(page.afterId(Long.MAX_VALUE));
    and(sql, values, filter.actor(), " and (a.actor_name ilike '%' || ? || '%')");
    and(sql, values, filter.action(), " and a.action like ? || '%'");
    and(sql, values, filter.record(), " and a.record_id = ?");
    and(sql, values, filter.customerNumber(), " and a.customer_id = (select id from customers where number = ?)");
    and(sql, values, filter.from() == null ? null : Timestamp.from(filter.from()), " and a.at >= ?");
    and(sql, values, filter.until() == null ? null : Timestamp.from(filter.until()), " and a.at < ?");
    sql.append(" order by a.id desc limit ").append(page.size() + 1);
    Query query = em.createNativeQuery(sql.toString());
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    List<AuditRow> rows = new ArrayList<>();
    for (Object row : query.getResultList()) {
      rows.add(row((Object[]) row));
    }
    return PageOf.of(rows, page, AuditRow::id);
  }

  private static void and(StringBuilder sql, List<Object> values, Object value, String condition) {
    if (value != null && !value.toString().isBlank()) {
      sql.append(condition);
      values.add(value);
    }
  }

  private static AuditRow row(Object[] row) {
    return new AuditRow(
        ((Number) row[0]).longValue(), ((Timestamp) row[1]).toInstant(), (String) row[2], (String) row[3], (String) row[4], (String) row[5],
        (String) row[6], changes(JsonTexts.object((String) row[7]), JsonTexts.object((String) row[8])));
  }

  private static List<FieldChange> changes(JsonObject before, JsonObject after) {
    Set<String> fields = new LinkedHashSet<>(before.keySet());
    fields.addAll(after.keySet());
    return fields.stream().map(field -> new FieldChange(field, before.getString(field, null), after.getString(field, null))).toList();
  }
}
