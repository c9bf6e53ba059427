package org.tuttu.customer;

import static org.tuttu.identity.StaffPermission.EDIT_CHANGE_POLICIES;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tuttu.audit.AuditTrail;
import org.tuttu.customer.selfservice.ChangePolicy;
import org.tuttu.customer.selfservice.ChangeRule;
import org.tuttu.customer.selfservice.CustomerKind;
import org.tuttu.identity.SignedIn;
import org.tuttu.identity.StaffMay;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RecordRef;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;

/** What becomes of changes that customers send, field by field and by kind of customer; what no row says is done at once. */
@ApplicationScoped
@Transactional
public class ChangePolicies {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  AuditTrail audit;

  /** For each field that such a customer can propose to change; one statement. */
  @SignedIn
  public Map<String, ChangeRule> of(CustomerKind kind) {
    Map<String, ChangeRule> rules = new HashMap<>();
    ChangePolicyRow.fields(kind).forEach(field -> rules.put(field, ChangeRule.USUAL));
    List<?> found = em.createNativeQuery("select field, policy, document, dated from change_policies where customer_kind = ?").setParameter(1, kind.name()).getResultList();
    found.stream().map(row -> (Object[]) row)
        .forEach(row -> rules.replace((String) row[0], new ChangeRule(ChangePolicy.valueOf((String) row[1]), (Boolean) row[2], (Boolean) row[3])));
    return rules;
  }

  /** All, persons' first, for a manager to change. */
  @StaffMay(EDIT_CHANGE_POLICIES)
  public List<ChangePolicyRow> all() {
    List<ChangePolicyRow> rows = new ArrayList<>();
    for (CustomerKind kind : CustomerKind.values()) {
      Map<String, ChangeRule> rules = of(kind);
      ChangePolicyRow.fields(kind).forEach(field -> rows.add(ChangePolicyRow.of(field, kind, rules.get(field))));
    }
    return rows;
  }

  /**
   * Changes those that differ from what the manager saw; good for what is sent from now on.
   *
   * @param seen   as they were on the manager's screen
   * @param wanted in the same order
   * @throws StaleData with what is wanted and what stands now, when another manager changed one of these meanwhile
   * @throws NotFound  when there is no such field, or it cannot have that policy or a day
   * @throws RuleViolated when a document is asked for that nobody would look at
   */
  @StaffMay(EDIT_CHANGE_POLICIES)
  public void change(@NotNull List<ChangePolicyRow> seen, @NotNull List<ChangePolicyRow> wanted) {
    em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtext('change_policies')) as text)").getSingleResult();
    List<ChangePolicyRow> now = all();
    for (int i = 0; i < wanted.size(); i++) {
      ChangePolicyRow row = wanted.get(i);
      ChangePolicyRow stands = now.stream().filter(each -> each.field().equals(row.field()) && each.kind() == row.kind()).findFirst()
          .orElseThrow(() -> new NotFound("change-policy", row.field()));
      if (!row.choices().contains(row.policy()) || row.dated() && !row.isDatable()) {
        throw new NotFound("change-policy", row.field() + " " + row.policy());
      }
      if (row.document() && row.policy() != ChangePolicy.STAFF_DECIDES) {
        throw new RuleViolated("change-policy.document-needs-staff");
      }
      if (row.equals(seen.get(i)) || row.equals(stands)) {
        continue;
      }
      if (!stands.equals(seen.get(i))) {
        throw new StaleData(row.changesTo(row.field(), stands));
      }
      write(row, stands);
    }
  }

  private void write(ChangePolicyRow row, ChangePolicyRow before) {
    em.createNativeQuery("""
        insert into change_policies (field, customer_kind, policy, document, dated) values (?, ?, ?, ?, ?)
        on conflict (field, customer_kind) do update set policy = excluded.policy, document = excluded.document, dated = excluded.dated""")
        .setParameter(1, row.field()).setParameter(2, row.kind().name()).setParameter(3, row.policy().name()).setParameter(4, row.document()).setParameter(5, row.dated())
        .executeUpdate();
    List<FieldChange> changes = new ArrayList<>(before.changesTo("policy", row));
    changes.add(0, new FieldChange("customerKind", null, row.kind().name()));
    audit.record("change-policy.changed", new RecordRef("change-policy", row.field()), null, changes);
  }
}
