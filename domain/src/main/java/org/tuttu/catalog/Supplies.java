package org.tuttu.catalog;

import static org.tuttu.identity.StaffPermission.EDIT_PRODUCTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.sql.Date;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.tuttu.audit.AuditTrail;
import org.tuttu.identity.StaffMay;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RecordRef;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;

/** When more of a product comes, in which packs it is sold, and which others stand beside it. */
@ApplicationScoped
@Transactional
@StaffMay(EDIT_PRODUCTS)
public class Supplies {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  AuditTrail audit;

  /** @throws NotFound when there is no such product */
  public SupplySheet sheet(String number) {
    return read(number, "");
  }

  /**
   * @param version the product's, as the caller saw it
   * @throws NotFound     when there is no such product
   * @throws StaleData    when somebody changed it meanwhile
   * @throws RuleViolated when another product that is named does not exist, or is this one
   */
  public void arrange(String number, long version, @Valid SupplyInput input) {
    SupplySheet now = read(number, " for update of p");
    List<FieldChange> changes = changes(now.input(), input);
    if (now.version() != version) {
      throw new StaleData(changes);
    }
    Long replacement = input.replacedBy() == null || input.replacedBy().isBlank() ? null : id(input.replacedBy().strip(), number, "replacedBy");
    Set<Long> related = new LinkedHashSet<>();
    input.related().forEach(each -> related.add(id(each, number, "related")));
    em.createNativeQuery("update products set expected_on = cast(? as date), pack = ?, replaced_by = cast(? as bigint), version = version + 1 where number = ?")
        .setParameter(1, Objects.toString(input.expectedOn(), null)).setParameter(2, input.pack()).setParameter(3, Objects.toString(replacement, null))
        .setParameter(4, number).executeUpdate();
    em.createNativeQuery("delete from related_products where product_id = (select id from products where number = ?)").setParameter(1, number).executeUpdate();
    int position = 0;
    for (Long each : related) {
      em.createNativeQuery("insert into related_products (product_id, related_id, position) select id, ?, ? from products where number = ?")
          .setParameter(1, each).setParameter(2, ++position).setParameter(3, number).executeUpdate();
    }
    audit.record("product.supply-changed", new RecordRef("product", number), null, changes);
  }

  private SupplySheet read(String number, String lock) {
    List<?> found = em.createNativeQuery("""
        select p.name, p.version, p.expected_on, p.pack, (select r.number from products r where r.id = p.replaced_by),
          (select string_agg(r.number, ' ' order by x.position) from related_products x join products r on r.id = x.related_id where x.product_id = p.id)
        from products p where p.number = ?""" + lock).setParameter(1, number).getResultList();
    Object[] row = (Object[]) found.stream().findFirst().orElseThrow(() -> new NotFound("product", number));
    return new SupplySheet(number, (String) row[0], ((Number) row[1]).longValue(), new SupplyInput(row[2] == null ? null : ((Date) row[2]).toLocalDate(),
        (Integer) row[3], (String) row[4], row[5] == null ? List.of() : List.of(((String) row[5]).split(" "))));
  }

  private long id(String other, String number, String field) {
    List<?> found = em.createNativeQuery("select id from products where number in (?, upper(?)) and number <> ?")
        .setParameter(1, other).setParameter(2, other).setParameter(3, number).getResultList();
    if (found.isEmpty()) {
      throw RuleViolated.at(field, "product.no-other", other);
    }
    return ((Number) found.get(0)).longValue();
  }

  private static List<FieldChange> changes(SupplyInput before, SupplyInput after) {
    return new ArrayList<>(Stream.of(
        new FieldChange("expectedOn", Objects.toString(before.expectedOn(), null), Objects.toString(after.expectedOn(), null)),
        new FieldChange("pack", Integer.toString(before.pack()), Integer.toString(after.pack())),
        new FieldChange("replacedBy", before.replacedBy(), after.replacedBy() == null || after.replacedBy().isBlank() ? null : after.replacedBy().strip()),
        new FieldChange("related", String.join(" ", before.related()), String.join(" ", after.related())))
        .filter(change -> !Objects.equals(change.before(), change.after())).toList());
  }
}
