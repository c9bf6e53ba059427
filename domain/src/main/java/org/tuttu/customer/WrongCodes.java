package org.tuttu.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.tuttu.identity.SignedIn;

/** Counts tries of a change request's code, whatever becomes of the transaction in which they are made. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
@SignedIn
public class WrongCodes {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  /**
   * Takes one of the tries that a code has, before it is compared: two at the same moment are two.
   *
   * @return false when there is none left
   */
  public boolean takeTry(long requestId) {
    return em.createNativeQuery("update change_requests set code_tries = code_tries + 1 where id = ? and code_tries < ?")
        .setParameter(1, requestId).setParameter(2, ChangeCode.TRIES).executeUpdate() > 0;
  }
}
