package org.tuttu.customer;

import static org.tuttu.identity.StaffPermission.DECIDE_CHANGES;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.tuttu.audit.AuditTrail;
import org.tuttu.customer.selfservice.ChangeDocumentRow;
import org.tuttu.identity.StaffMay;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.KeptFile;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RecordRef;

/** What customers sent along with their changes, for those who decide these. */
@ApplicationScoped
@Transactional
@StaffMay(DECIDE_CHANGES)
public class ChangeDocuments {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  AuditTrail audit;

  /** Those of one change; one statement. */
  public List<ChangeDocumentRow> of(String changeNumber) {
    return ChangeDocumentRow.all(em, changeNumber, null);
  }

  /**
   * Who opened which is in the audit trail.
   *
   * @throws NotFound when there is no such change, or it has no such document
   */
  public KeptFile open(String changeNumber, int position) {
    KeptFile file = ChangeDocumentRow.one(em, changeNumber, position, null);
    Number customer = (Number) em.createNativeQuery("select customer_id from change_requests where number = ?").setParameter(1, changeNumber).getSingleResult();
    audit.record("change.document-opened", new RecordRef("change-request", changeNumber), customer.longValue(), List.of(new FieldChange("file", null, file.name())));
    return file;
  }
}
