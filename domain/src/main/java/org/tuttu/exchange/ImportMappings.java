package org.tuttu.exchange;

import static org.tuttu.identity.StaffPermission.IMPORT_DATA;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.tuttu.audit.AuditTrail;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.StaffMay;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RecordRef;
import org.tuttu.shared.RuleViolated;

/** What was said of files before, by the names that staff give it; everybody who may import shares them. */
@ApplicationScoped
@Transactional
@StaffMay(IMPORT_DATA)
public class ImportMappings {

  private static final int MOST = 200;
  private static final int LONGEST_NAME = 100;

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  Imports imports;

  @Inject
  CurrentUser user;

  @Inject
  AuditTrail audit;

  @Inject
  Clock clock;

  /** By name. */
  public List<String> names() {
    return em.createQuery("select m.name from ImportMapping m order by m.name", String.class).setMaxResults(MOST).getResultList();
  }

  /**
   * Keeps what is said of this import; what had the name before is replaced.
   *
   * @throws RuleViolated when the name is empty or too long
   */
  public void save(String name, String importNumber) {
    String plain = name == null ? "" : name.strip();
    if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
      throw new RuleViolated("mapping.name", LONGEST_NAME);
    }
    ImportMapping mapping = find(plain).orElseGet(() -> new ImportMapping(plain));
    mapping.save(imports.heading(importNumber), imports.details(importNumber).plan(), user.require().name(), clock.instant());
    em.persist(mapping);
    audit.record("mapping.saved", new RecordRef("mapping", plain), null, List.of(new FieldChange("import", null, importNumber)));
  }

  /** Says of this import what was said before. */
  public void use(String name, String importNumber, long version) {
    ImportMapping mapping = find(name).orElseThrow(() -> new NotFound("mapping", name));
    imports.plan(importNumber, version, mapping.planFor(imports.heading(importNumber), imports.details(importNumber).plan().form()));
  }

  public void remove(String name) {
    em.remove(find(name).orElseThrow(() -> new NotFound("mapping", name)));
    audit.record("mapping.removed", new RecordRef("mapping", name), null);
  }

  private Optional<ImportMapping> find(String name) {
    return em.createQuery("select m from ImportMapping m where m.name = :name", ImportMapping.class).setParameter("name", name).getResultStream().findFirst();
  }
}
