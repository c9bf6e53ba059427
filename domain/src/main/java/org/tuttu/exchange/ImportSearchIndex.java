package org.tuttu.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.tuttu.identity.SystemOnly;

/**
 * Enters the customers of imports in the index that searches use, by a connection of its own while the import goes on with the next rows: PostgreSQL first keeps them on a list that
 * each search reads through, and else it is an insert that has to tidy up, of the import or of a customer in the portal.
 */
@ApplicationScoped
@SystemOnly
@Transactional
public class ImportSearchIndex {

  /** Of PostgreSQL's setting {@code gin_pending_list_limit}, for imports: many times what comes together until the list is tidied up from here. */
  static final String MOST_PENDING = "64MB";

  private final AtomicBoolean expected = new AtomicBoolean();

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  /** Says that this node is bringing in rows. */
  public void expect() {
    expected.set(true);
  }

  /** @return whether rows were expected: there may be more soon */
  public boolean enter() {
    if (!expected.getAndSet(false)) {
      return false;
    }
    em.createNativeQuery("select gin_clean_pending_list('customers_search')").getSingleResult();
    return true;
  }
}
