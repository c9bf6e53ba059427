package org.tuttu.communication;

import static org.tuttu.identity.StaffPermission.RECORD_INTERACTIONS;

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
}
