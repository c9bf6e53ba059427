package org.tuttu.customer.selfservice;

import static org.tuttu.identity.CustomerPermission.PROPOSE_CHANGES;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.tuttu.audit.AuditTrail;
import org.tuttu.customer.ChangeRequest;
import org.tuttu.customer.Customer;
import org.tuttu.identity.CurrentCustomer;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.CustomerMay;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.FileRules;
import org.tuttu.shared.KeptFile;
import org.tuttu.shared.KeptFiles;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RecordRef;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.Upload;

/** What is sent along with the current customer's changes for staff to see: a certificate, an extract of a register. Only those see it who may send changes. */
@ApplicationScoped
@Transactional
@CustomerMay(PROPOSE_CHANGES)
public class MyChangeDocuments {

  private static final int MOST = 5;

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  KeptFiles files;

  @Inject
  AuditTrail audit;

  @Inject
  CurrentCustomer me;

  @Inject
  CurrentUser user;

  @Inject
  Clock clock;

  /** Those of one change; none of another customer's. One statement. */
  public List<ChangeDocumentRow> of(String changeNumber) {
    return ChangeDocumentRow.all(em, changeNumber, me.id());
  }

  /** @throws NotFound when the customer has no such change, or it has no such document */
  public KeptFile file(String changeNumber, int position) {
    return ChangeDocumentRow.one(em, changeNumber, position, me.id());
  }

  /**
   * Sends a document along, as long as nobody has decided; staff are asked from then on. The same file again changes nothing.
   *
   * @throws NotFound     when the customer has no such change
   * @throws RuleViolated when it is decided, has as many documents as it may have, or the file is not taken
   */
  public void add(String changeNumber, Upload upload) {
    em.find(Customer.class, me.id(), LockModeType.PESSIMISTIC_WRITE);
    ChangeRequest request = em.createQuery("select r from ChangeRequest r where r.number = :number and r.customer.id = :me", ChangeRequest.class)
        .setParameter("number", changeNumber).setParameter("me", me.id())
        .getResultStream().findFirst().orElseThrow(() -> new NotFound("change-request", changeNumber));
    request.complete();
    List<ChangeDocumentRow> before = of(changeNumber);
    if (before.size() >= MOST) {
      throw RuleViolated.at("file", "change.too-many-documents", MOST);
    }
    Optional<KeptFile> kept = files.keepAnother(upload, FileRules.DOCUMENTS, before.stream().map(ChangeDocumentRow::file).toList());
    if (kept.isEmpty()) {
      return;
    }
    em.createNativeQuery("insert into change_documents (request_id, position, file_id, added_at, added_by, added_by_name) values (?, ?, ?, ?, ?, ?)")
        .setParameter(1, request.id()).setParameter(2, before.size() + 1).setParameter(3, kept.get().id()).setParameter(4, Timestamp.from(clock.instant()))
        .setParameter(5, user.require().subject()).setParameter(6, user.require().name()).executeUpdate();
    audit.record("change.document-added", new RecordRef("change-request", changeNumber), me.id(), List.of(new FieldChange("file", null, kept.get().name())));
  }
}
