package org.tuttu.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.tuttu.identity.SystemOnly;

/** Reads the rows of a step that has not begun. */
@ApplicationScoped
@SystemOnly
@Transactional(TxType.REQUIRES_NEW)
public class StepRowsReader {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  public StepRows read(StepPlace place) {
    return StepRows.of(em, place);
  }
}
