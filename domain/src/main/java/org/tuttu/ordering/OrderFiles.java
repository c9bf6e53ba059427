package org.tuttu.ordering;

import static org.tuttu.identity.StaffPermission.HANDLE_ORDERS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.tuttu.identity.AccountScope;
import org.tuttu.identity.StaffMay;
import org.tuttu.ordering.selfservice.OrderFileReader;
import org.tuttu.ordering.selfservice.OrderFileRow;
import org.tuttu.shared.KeptFile;
import org.tuttu.shared.NotFound;

/** What staff see of the files that customers added to their orders. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class OrderFiles {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  /** Those of one order; one statement. */
  @StaffMay(HANDLE_ORDERS)
  public List<OrderFileRow> of(String orderNumber) {
    return OrderFileReader.all(em, orderNumber, null, AccountScope.all());
  }

  /** @throws NotFound when there is no such order, or it has no such file */
  @StaffMay(HANDLE_ORDERS)
  public KeptFile file(String orderNumber, int position) {
    return OrderFileReader.file(em, orderNumber, position, null, AccountScope.all());
  }
}
