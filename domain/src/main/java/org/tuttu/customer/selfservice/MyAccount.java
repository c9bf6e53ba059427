package org.tuttu.customer.selfservice;

import static org.tuttu.identity.CustomerPermission.PAY_INVOICES;
import static org.tuttu.identity.CustomerPermission.VIEW_ACCOUNT;
import static org.tuttu.identity.CustomerPermission.VIEW_INVOICES;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.tuttu.customer.ChangeRequest;
import org.tuttu.customer.Customer;
import org.tuttu.customer.CustomerParts;
import org.tuttu.identity.CurrentCustomer;
import org.tuttu.identity.CustomerMay;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.PageOf;
import org.tuttu.shared.PageRequest;

/** What the current customer sees of the own account. */
@ApplicationScoped
@Transactional
@CustomerMay(VIEW_ACCOUNT)
public class MyAccount {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  CurrentCustomer me;

  /** Everything, with the changes that wait. */
  public MyAccountDetails details() {
    Customer customer = em.createQuery("select c from Customer c left join fetch c.accounts where c.id = :me", Customer.class)
        .setParameter("me", me.id()).getResultStream().findFirst().orElseThrow(() -> new NotFound("customer", me.number()));
    return customer.ownDetails(new CustomerParts(em, me.id()), me.accounts(VIEW_ACCOUNT), waiting());
  }

  /** The addresses alone, for instance to choose where to deliver. */
  public List<AddressRow> addresses() {
    return new CustomerParts(em, me.id()).addresses();
  }

  /** The newest changes without what they are about; one statement. */
  @Transactional(TxType.SUPPORTS)
  public List<ChangeNewsRow> latestChanges(int most) {
    List<?> found = em.createNativeQuery("""
        select number, status, coalesce(decided_at, requested_at) from change_requests where customer_id = ? order by id desc limit ?""")
        .setParameter(1, me.id()).setParameter(2, most)
        .getResultList();
    return found.stream().map(row -> ChangeNewsRow.of((Object[]) row)).toList();
  }

  /** Own changes with their state, newest first. */
  public PageOf<ChangeRow> changes(PageRequest page) {
    List<ChangeRow> rows = em.createQuery("""
        select r from ChangeRequest r join fetch r.customer where r.customer.id = :me and r.id < :after order by r.id desc""", ChangeRequest.class)
        .setParameter("me", me.id()).setParameter("after", page.afterId(Long.MAX_VALUE)).setMaxResults(page.size() + 1)
        .getResultStream().map(ChangeRequest::row).map(this::seen).toList();
    return PageOf.of(rows, page, ChangeRow::id);
  }

  /** @throws NotFound when the customer has no such change request */
  public ChangeRow change(String number) {
    return em.createQuery("select r from ChangeRequest r join fetch r.customer where r.number = :number and r.customer.id = :me", ChangeRequest.class)
        .setParameter("number", number).setParameter("me", me.id())
        .getResultStream().findFirst().map(ChangeRequest::row).map(this::seen).orElseThrow(() -> new NotFound("change-request", number));
  }

  private List<ChangeRow> waiting() {
    return em.createQuery("""
        select r from ChangeRequest r where r.customer.id = :me
          and r.status in (org.tuttu.customer.selfservice.ChangeStatus.WAITING, org.tuttu.customer.selfservice.ChangeStatus.UNCONFIRMED,
            org.tuttu.customer.selfservice.ChangeStatus.INCOMPLETE, org.tuttu.customer.selfservice.ChangeStatus.SCHEDULED) order by r.id desc""", ChangeRequest.class)
        .setParameter("me", me.id()).setMaxResults(Customer.MOST_PARTS).getResultStream().map(ChangeRequest::row).map(this::seen).toList();
  }

  /** Bank accounts are for those to see who pay for that account; who sees only other accounts sees neither its number. */
  private ChangeRow seen(ChangeRow row) {
    if (row.subject() != ChangeSubject.ACCOUNT || me.may(PAY_INVOICES, row.subjectLabel())) {
      return row;
    }
    return me.may(VIEW_INVOICES, row.subjectLabel()) ? row.masked() : row.hidden();
  }
}
