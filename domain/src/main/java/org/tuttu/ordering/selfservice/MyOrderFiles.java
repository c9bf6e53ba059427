package org.tuttu.ordering.selfservice;

import static org.tuttu.identity.CustomerPermission.PLACE_ORDERS;
import static org.tuttu.identity.CustomerPermission.VIEW_ORDERS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.tuttu.audit.AuditTrail;
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

/** Files that belong to the current customer's orders: a drawing, a purchase order, a packing list. */
@ApplicationScoped
@Transactional
public class MyOrderFiles {

  private static final int MOST = 10;

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

  /** Those of one order; one statement. */
  @Transactional(TxType.SUPPORTS)
  @CustomerMay(VIEW_ORDERS)
  public List<OrderFileRow> of(String orderNumber) {
    return OrderFileReader.all(em, orderNumber, me.id(), me.accounts(VIEW_ORDERS));
  }

  /** @throws NotFound when the customer has no such order, or it has no such file */
  @Transactional(TxType.SUPPORTS)
  @CustomerMay(VIEW_ORDERS)
  public KeptFile file(String orderNumber, int position) {
    return OrderFileReader.file(em, orderNumber, position, me.id(), me.accounts(VIEW_ORDERS));
  }

  /**
   * Adds a file as long as the order is on its way. The same file again changes nothing.
   *
   * @throws NotFound     when the customer has no such order
   * @throws RuleViolated when the order is delivered or cancelled, has as many files as it may have, or the file is not taken
   */
  @CustomerMay(PLACE_ORDERS)
  public void add(String orderNumber, Upload upload) {
    List<?> found = em.createNativeQuery("select id, status from orders where number = ? and customer_id = ?" + me.accounts(PLACE_ORDERS).and("account_id") + " for update")
        .setParameter(1, orderNumber)
        .setParameter(2, me.id())
        .getResultList();
    Object[] order = (Object[]) found.stream().findFirst().orElseThrow(() -> new NotFound("order", orderNumber));
    if (!OrderStatus.valueOf((String) order[1]).isOpen()) {
      throw new RuleViolated("order.closed", orderNumber);
    }
    List<OrderFileRow> before = of(orderNumber);
    if (before.size() >= MOST) {
      throw RuleViolated.at("file", "order.too-many-files", MOST);
    }
    Optional<KeptFile> kept = files.keepAnother(upload, FileRules.DOCUMENTS, before.stream().map(OrderFileRow::file).toList());
    if (kept.isEmpty()) {
      return;
    }
    em.createNativeQuery("insert into order_files (order_id, position, file_id, added_at, added_by, added_by_name) values (?, ?, ?, ?, ?, ?)")
        .setParameter(1, order[0]).setParameter(2, before.size() + 1).setParameter(3, kept.get().id()).setParameter(4, Timestamp.from(clock.instant()))
        .setParameter(5, user.require().subject()).setParameter(6, user.require().name()).executeUpdate();
    audit.record("order.file-added", new RecordRef("order", orderNumber), me.id(), List.of(new FieldChange("file", null, kept.get().name())));
  }
}
