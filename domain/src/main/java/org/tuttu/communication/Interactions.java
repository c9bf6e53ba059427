package org.tuttu.communication;

import static org.tuttu.identity.StaffPermission.RECORD_INTERACTIONS;
import static org.tuttu.identity.StaffPermission.VIEW_CUSTOMERS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import org.tuttu.audit.AuditTrail;
import org.tuttu.customer.Customer;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.StaffMay;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.PageOf;
import org.tuttu.shared.PageRequest;
import org.tuttu.shared.RecordRef;

/** The contacts with customers that staff record. */
@ApplicationScoped
@Transactional
public class Interactions {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  CurrentUser user;

  @Inject
  AuditTrail audit;

  @Inject
  Clock clock;

  /** Records a contact that took place just now; the same key twice makes one. */
  @StaffMay(RECORD_INTERACTIONS)
  public void record(String customerNumber, @NotNull @Valid InteractionInput input) {
    Customer customer = em.createQuery("select c from Customer c where c.number = :number", Customer.class)
        .setParameter("number", customerNumber).setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream().findFirst().orElseThrow(() -> new NotFound("customer", customerNumber));
    boolean isRecorded = !em.createQuery("select i.id from Interaction i where i.key = :key", Long.class)
        .setParameter("key", input.key()).getResultList().isEmpty();
    if (isRecorded) {
      return;
    }
    em.persist(new Interaction(customer, input, user.require(), clock.instant()));
    audit.record("interaction.recorded", new RecordRef("customer", customerNumber), customer.id(), List.of(
        new FieldChange("channel", null, input.channel().name()), new FieldChange("direction", null, input.direction().name()),
        new FieldChange("summary", null, input.summary().strip())));
  }

  /** A customer's, newest first. The customer is looked up apart: joined, all interactions would be read before the newest are known. */
  @StaffMay(VIEW_CUSTOMERS)
  public PageOf<InteractionRow> recent(String customerNumber, PageRequest page) {
    return PageOf.of(em.createQuery("""
        select new org.tuttu.communication.InteractionRow(i.id, i.channel, i.direction, i.at, i.summary, i.notes, i.recordedByName)
        from Interaction i where i.customer.id = (select c.id from Customer c where c.number = :customer) and i.id < :after order by i.id desc""", InteractionRow.class)
        .setParameter("customer", customerNumber).setParameter("after", page.afterId(Long.MAX_VALUE))
        .setMaxResults(page.size() + 1).getResultList(), page, InteractionRow::id);
  }
}
