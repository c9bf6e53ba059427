package org.tuttu.customer.selfservice;

import static org.tuttu.identity.CustomerPermission.PLACE_ORDERS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tuttu.audit.AuditTrail;
import org.tuttu.identity.CurrentCustomer;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.CustomerMay;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.PageOf;
import org.tuttu.shared.PageRequest;
import org.tuttu.shared.RecordRef;

/**
 * The account at whose prices the current user sees the catalogue, and by which they order unless they say otherwise. The sign-in's look-up brings it
 * along, as it does their rights.
 */
@ApplicationScoped
@Transactional
@CustomerMay(PLACE_ORDERS)
public class MyPayingAccount {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  CurrentCustomer me;

  @Inject
  CurrentUser user;

  @Inject
  AuditTrail audit;

  /** The accounts that the user may order for, the oldest first; one statement. */
  @Transactional(TxType.SUPPORTS)
  public PageOf<PayingChoice> choices(PageRequest page) {
    List<?> found = em.createNativeQuery("""
        select a.id, a.number, a.name, a.currency, coalesce(a.id = m.paying_account_id, false) from accounts a
        left join memberships m on m.customer_id = a.customer_id and m.subject = ? where a.customer_id = ? and a.id > ?""" + scope() + " order by a.id limit " + (page.size() + 1))
        .setParameter(1, user.require().subject())
        .setParameter(2, me.id())
        .setParameter(3, page.afterId(0))
        .getResultList();
    return PageOf.of(found.stream().map(row -> PayingChoice.of((Object[]) row)).toList(), page, PayingChoice::id);
  }

  /**
   * Choosing again what is chosen changes nothing.
   *
   * @param accountNumber null or blank for no particular one
   * @throws NotFound when the customer has no such account, or the user may not order for it
   */
  public void choose(String accountNumber) {
    String wanted = accountNumber == null || accountNumber.isBlank() ? null : accountNumber;
    Long account = wanted == null ? null : first("select a.id from accounts a where a.customer_id = ? and a.number = ?" + scope(), me.id(), wanted)
        .map(id -> ((Number) id).longValue()).orElseThrow(() -> new NotFound("account", wanted));
    String before = (String) first("""
        select a.number from memberships m join accounts a on a.id = m.paying_account_id where m.subject = ? and m.customer_id = ? for update of m""",
        user.require().subject(), me.id()).orElse(null);
    if (Objects.equals(before, wanted)) {
      return;
    }
    em.createNativeQuery("update memberships set paying_account_id = cast(? as bigint) where subject = ? and customer_id = ?")
        .setParameter(1, account == null ? null : account.toString())
        .setParameter(2, user.require().subject())
        .setParameter(3, me.id())
        .executeUpdate();
    audit.record("preferences.changed", new RecordRef("portal-user", user.require().subject()), me.id(), List.of(new FieldChange("payingAccount", before, wanted)));
  }

  private Optional<Object> first(String sql, Object... values) {
    Query query = em.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    List<?> found = query.getResultList();
    return found.stream().findFirst().map(Object.class::cast);
  }

  private String scope() {
    return me.accounts(PLACE_ORDERS).and("a.id");
  }
}
