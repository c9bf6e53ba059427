package org.tuttu.exchange;

import static org.tuttu.identity.StaffPermission.EXPORT_DATA;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tuttu.audit.AuditTrail;
import org.tuttu.identity.StaffMay;
import org.tuttu.lists.Filtered;
import org.tuttu.lists.ListColumn;
import org.tuttu.lists.ListState;
import org.tuttu.lists.Lists;
import org.tuttu.lists.RowsFound;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.RecordRef;

/**
 * Gives lists out, some thousand rows at a time: no more are ever in memory, however many there are. What is given out can be brought in again
 * without loss.
 */
@ApplicationScoped
@StaffMay(EXPORT_DATA)
public class ListExport {

  private static final int BATCH = 5_000;

  /** By kind: an id to go on after, then a value for each of the kind's fields, in their order; the records, and how the id is called among them. */
  private static final Map<ImportKind, Given> GIVEN = Map.of(
      ImportKind.CUSTOMERS, new Given("c.id", """
          c.number, c.foreign_key, c.kind, case when c.kind = 'ORGANISATION' then c.name end, c.given_name, c.family_name, c.business_id, c.stage, c.language, c.country,
          p.email, p.email_label, p.phone, p.phone_label, p.web, p.web_label, a.number, a.name, a.currency, a.payment_term, a.price_list, a.credit_limit""",
          "customers c, lateral (select " + points("EMAIL") + ", " + points("PHONE") + ", " + points("WEB") + " from contact_points p where p.customer_id = c.id) p, lateral (select "
          + Stream.of("number", "name", "currency", "payment_term_days::text as payment_term", "price_list", "trim_scale(credit_limit)::text as credit_limit").map(ListExport::accounts)
              .collect(Collectors.joining(", ")) + " from accounts a where a.customer_id = c.id) a"),
      ImportKind.CONTACTS, new Given("k.id", "c.number, c.foreign_key, k.name, k.job_title, k.email, k.phone", "contacts k join customers c on c.id = k.customer_id"),
      ImportKind.ADDRESSES, new Given("a.id", "a.customer_id", """
          c.number, c.foreign_key, a.kind, a.recipient, a.street, a.street2, a.postal_code, a.city, a.country, a.valid_from::text, a.valid_until::text""",
          "addresses a join customers c on c.id = a.customer_id"),
      ImportKind.PRODUCTS, new Given("p.id",
          "p.number, p.kind, p.category, p.description, p.name, trim_scale(p.price)::text, p.currency, trim_scale(p.vat_rate)::text, p.stock::text, p.on_sale::text",
          "products p"),
      ImportKind.ORDERS, new Given("l.id", "l.order_id", """
          o.number, c.number, c.foreign_key, o.delivery_country, to_char(o.placed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), o.status, o.reference, o.currency,
          l.product_number, l.name, l.kind, l.quantity::text, trim_scale(l.unit_price)::text, trim_scale(l.net)::text, trim_scale(l.vat_rate)::text""",
          "order_lines l join orders o on o.id = l.order_id join customers c on c.id = o.customer_id"));

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  AuditTrail audit;

  @Inject
  Lists lists;

  /** @param record by which a list of the kind's records knows them */
  private record Given(String id, String record, String values, String records) {

    Given(String id, String values, String records) {
      this(id, id, values, records);
    }
  }

  /**
   * A piece of a list, in the order in which its records came.
   *
   * @param rows values in the order of the columns; an empty text for what there is not
   * @param last what to ask for the next piece with; null after the last piece
   */
  public record Piece(List<List<String>> rows, Long last) {}

  /** Keeps who takes the list out, before the first of its rows leaves. */
  @Transactional
  public void begin(ImportKind kind, List<ImportField> columns, String filter) {
    String list = kind.name().toLowerCase(Locale.ROOT);
    begun(list, columns.stream().map(column -> column.name().toLowerCase(Locale.ROOT)).toList(), filter);
  }

  /** As above, for a list as somebody sees it. */
  @Transactional
  public void begin(ListState state) {
    begun(state.spec().name(), state.columns().stream().map(ListColumn::key).toList(), state.withoutColumns().text());
  }

  private void begun(String list, List<String> columns, String filter) {
    audit.record("list.exported", new RecordRef("export", list), null, List.of(
        new FieldChange("columns", null, String.join(", ", columns)), new FieldChange("filter", null, filter.isEmpty() ? null : filter)));
  }

  /**
   * One statement.
   *
   * @param after null for the first piece
   * @param only  the list whose conditions the records must meet; null for all
   */
  @Transactional(TxType.SUPPORTS)
  public Piece piece(ImportKind kind, Long after, List<ImportField> columns, ListState only) {
    Given given = GIVEN.get(kind);
    List<Object> values = new ArrayList<>(List.of(after == null ? Long.MIN_VALUE : after));
    String filter = "";
    if (only != null && only.isFiltered()) {
      Filtered filtered = lists.filtered(only);
      filter = " and " + given.record + " in (" + filtered.ids() + ")";
      values.addAll(filtered.values());
    }
    Query query = em.createNativeQuery("select " + given.id + ", " + given.values + " from " + given.records + " where " + given.id + " > ?" + filter
        + " order by " + given.id + " limit " + BATCH);
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    List<List<String>> rows = new ArrayList<>();
    Long last = null;
    for (Object each : query.getResultList()) {
      Object[] row = (Object[]) each;
      last = ((Number) row[0]).longValue();
      rows.add(columns.stream().map(column -> text(row[1 + kind.fields().indexOf(column)])).toList());
    }
    return new Piece(rows, rows.size() < BATCH ? null : last);
  }

  /** Rows of a list as somebody sees it, some thousand at once; one statement, or few. */
  @Transactional(TxType.SUPPORTS)
  public RowsFound seen(ListState state, String after) {
    return lists.many(state, after, BATCH);
  }

  /** Of one kind, the preferred one first. */
  private static String points(String kind) {
    String ofKind = "p.kind = '" + kind + "'";
    String name = kind.toLowerCase(Locale.ROOT);
    return CellList.written("p.value", ofKind, "p.preferred desc, p.id") + " as " + name + ", " + CellList.written("p.label", ofKind, "p.preferred desc, p.id") + " as " + name + "_label";
  }

  /** @param value with a name of its own if it is no column */
  private static String accounts(String value) {
    String[] parts = value.split(" as ");
    return CellList.written(parts[0], "true", "a.id") + " as " + parts[parts.length - 1];
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString();
  }
}
