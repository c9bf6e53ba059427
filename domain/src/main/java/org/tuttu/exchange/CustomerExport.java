package org.tuttu.exchange;

import static org.tuttu.identity.StaffPermission.EXPORT_DATA;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tuttu.audit.AuditTrail;
import org.tuttu.identity.StaffMay;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.RecordRef;

/**
 * Gives customers out, some thousand rows at a time: no more are ever in memory, however many there are. What is given out can be brought in again
 * without loss.
 */
@ApplicationScoped
@StaffMay(EXPORT_DATA)
public class CustomerExport {

  private static final int BATCH = 5_000;

  /** In the order of the fields. */
  private static final String COLUMNS = """
      c.number, c.kind, case when c.kind = 'ORGANISATION' then c.name end, c.given_name, c.family_name, c.business_id, c.stage, c.language, c.country,
      (select p.value from contact_points p where p.customer_id = c.id and p.kind = 'EMAIL' order by p.preferred desc, p.id limit 1),
      (select p.value from contact_points p where p.customer_id = c.id and p.kind = 'PHONE' order by p.preferred desc, p.id limit 1)""";

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  AuditTrail audit;

  /**
   * A piece of the list of all customers, in the order in which they came.
   *
   * @param rows values in the order of {@link CustomerField}; an empty text for what there is not
   * @param last what to ask for the next piece with; null after the last piece
   */
  public record Piece(List<List<String>> rows, Long last) {}

  /** Keeps who takes the customers out, before the first of them leaves. */
  @Transactional
  public void begin(List<CustomerField> columns) {
    audit.record("customers.exported", new RecordRef("export", "customers"), null,
        List.of(new FieldChange("columns", null, String.join(", ", columns.stream().map(column -> column.name().toLowerCase(Locale.ROOT)).toList()))));
  }

  /**
   * One statement.
   *
   * @param after null for the first piece
   */
  @Transactional(TxType.SUPPORTS)
  public Piece piece(Long after, List<CustomerField> columns) {
    List<List<String>> rows = new ArrayList<>();
    Long last = null;
    for (Object each : em.createNativeQuery("select c.id, " + COLUMNS + " from customers c where c.id > ? order by c.id limit " + BATCH)
        .setParameter(1, after == null ? Long.MIN_VALUE : after).getResultList()) {
      Object[] row = (Object[]) each;
      last = ((Number) row[0]).longValue();
      rows.add(columns.stream().map(column -> SafeCells.written(text(row[1 + column.ordinal()]))).toList());
    }
    return new Piece(rows, rows.size() < BATCH ? null : last);
  }

  /** All that a customer can be given out with. */
  public List<CustomerField> columns() {
    return Arrays.asList(CustomerField.values());
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString();
  }
}
