package org.tuttu.ordering.selfservice;

import static org.tuttu.identity.CustomerPermission.PLACE_ORDERS;
import static org.tuttu.identity.CustomerPermission.VIEW_ORDERS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.tuttu.identity.CurrentCustomer;
import org.tuttu.identity.CustomerMay;
import org.tuttu.ordering.ReturnAsking;
import org.tuttu.shared.KeptFile;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.PageOf;
import org.tuttu.shared.PageRequest;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;
import org.tuttu.shared.Upload;

/** What the current customer sends back, the newest first. */
@ApplicationScoped
@Transactional
public class MyReturns {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  ReturnAsking asking;

  @Inject
  CurrentCustomer me;

  /** One statement. */
  @Transactional(TxType.SUPPORTS)
  @CustomerMay(VIEW_ORDERS)
  public PageOf<ReturnRow> list(PageRequest page) {
    String sql = "select " + ReturnRow.COLUMNS + " from returns r join orders o on o.id = r.order_id where r.customer_id = ?" + me.accounts(VIEW_ORDERS).and("r.account_id")
        + (page.after() == null ? "" : " and (r.asked_at, r.id) < (select asked_at, id from returns where id = ? and customer_id = ?)")
        + " order by r.asked_at desc, r.id desc limit " + (page.size() + 1);
    Query query = em.createNativeQuery(sql).setParameter(1, me.id());
    if (page.after() != null) {
      query.setParameter(2, page.afterId(0)).setParameter(3, me.id());
    }
    List<?> found = query.getResultList();
    return PageOf.of(found.stream().map(row -> ReturnRow.of((Object[]) row)).toList(), page, ReturnRow::id);
  }

  /** Of one order; one statement. */
  @Transactional(TxType.SUPPORTS)
  @CustomerMay(VIEW_ORDERS)
  public List<ReturnRow> ofOrder(String orderNumber) {
    return ReturnReader.ofOrder(em, orderNumber, me.id(), me.accounts(VIEW_ORDERS));
  }

  /**
   * Two statements.
   *
   * @throws NotFound when the customer has no such return
   */
  @Transactional(TxType.SUPPORTS)
  @CustomerMay(VIEW_ORDERS)
  public ReturnDetails details(String number) {
    return ReturnReader.details(em, number, me.id(), me.accounts(VIEW_ORDERS)).orElseThrow(() -> new NotFound("return", number));
  }

  /** @throws NotFound when the customer has no such return, or it has no such photo */
  @Transactional(TxType.SUPPORTS)
  @CustomerMay(VIEW_ORDERS)
  public KeptFile photo(String number, int position) {
    return ReturnReader.photo(em, number, position, me.id(), me.accounts(VIEW_ORDERS)).orElseThrow(() -> new NotFound("photo", number + "/" + position));
  }

  /**
   * As {@link #details}, for somebody who is about to withdraw it.
   *
   * @throws NotFound when the customer has no such return
   */
  @CustomerMay(PLACE_ORDERS)
  public ReturnDetails handled(String number) {
    return ReturnReader.details(em, number, me.id(), me.accounts(PLACE_ORDERS)).orElseThrow(() -> new NotFound("return", number));
  }

  /**
   * The delivered lines of an order, with how many of each can be sent back; two statements.
   *
   * @throws NotFound when the customer has no such order
   */
  @CustomerMay(PLACE_ORDERS)
  public List<ReturnableLine> returnable(String orderNumber) {
    List<?> found = em.createNativeQuery("select id from orders where number = ? and customer_id = ?" + me.accounts(PLACE_ORDERS).and("account_id"))
        .setParameter(1, orderNumber)
        .setParameter(2, me.id())
        .getResultList();
    long id = found.stream().findFirst().map(each -> ((Number) each).longValue()).orElseThrow(() -> new NotFound("order", orderNumber));
    return ReturnReader.returnable(em, id, asking.since());
  }

  /**
   * Asks whether some pieces may be sent back. The same key again gives the same return.
   *
   * @param photos of what is wrong; checked by what is in them
   * @return the return's number
   * @throws NotFound     when the customer has no such order
   * @throws RuleViolated when nothing is chosen, more than was delivered lately and is not sent back already, or a photo is none
   */
  @CustomerMay(PLACE_ORDERS)
  public String ask(String orderNumber, @NotNull @Valid ReturnInput input, List<Upload> photos) {
    return asking.ask(orderNumber, me.id(), me.accounts(PLACE_ORDERS), input, photos);
  }

  /**
   * @param version the one that the caller saw
   * @throws NotFound     when the customer has no such return
   * @throws StaleData    when it went on meanwhile
   * @throws RuleViolated when it has been refused or received
   */
  @CustomerMay(PLACE_ORDERS)
  public void withdraw(String number, long version) {
    asking.withdraw(number, version, me.id(), me.accounts(PLACE_ORDERS));
  }
}
