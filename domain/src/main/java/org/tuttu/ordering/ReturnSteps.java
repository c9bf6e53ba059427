package org.tuttu.ordering;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.StaleData;

/** What every step of a return begins with. */
final class ReturnSteps {

  private ReturnSteps() {}

  static Optional<Return> locked(EntityManager em, String number) {
    return em.createQuery("select r from Return r where r.number = :number", Return.class)
        .setParameter("number", number)
        .setLockMode(PESSIMISTIC_WRITE)
        .getResultStream().findFirst();
  }

  /** @throws StaleData when it is not at that version any more */
  static void requireVersion(Return back, long version) {
    if (back.version() != version) {
      throw new StaleData(List.of(new FieldChange("returnStatus", null, back.status().name())));
    }
  }
}
