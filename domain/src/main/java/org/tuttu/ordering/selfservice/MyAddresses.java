package org.tuttu.ordering.selfservice;

import static org.tuttu.identity.CustomerPermission.PLACE_ORDERS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.tuttu.identity.CurrentCustomer;
import org.tuttu.identity.CustomerMay;
import org.tuttu.shared.NotFound;

/** Where the current customer's orders can go. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class MyAddresses {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  CurrentCustomer me;

  @Inject
  Clock clock;

  /** Those that are valid today, those for delivery first; one statement. */
  @CustomerMay(PLACE_ORDERS)
  public List<AddressChoice> all() {
    return found(null);
  }

  /** @throws NotFound when the customer has no such address today */
  @CustomerMay(PLACE_ORDERS)
  public DeliveryAddress require(long id) {
    return found(id).stream().findFirst().map(AddressChoice::address).orElseThrow(() -> new NotFound("address", id));
  }

  private List<AddressChoice> found(Long id) {
    LocalDate today = LocalDate.now(clock);
    List<?> found = em.createNativeQuery("""
        select a.id, a.recipient, a.street, a.street2, a.postal_code, a.city, a.country from addresses a
        where a.customer_id = ? and a.valid_from <= ? and (a.valid_until is null or a.valid_until >= ?) and a.id = coalesce(cast(? as bigint), a.id)
        order by a.kind <> 'DELIVERY', a.id""")
        .setParameter(1, me.id())
        .setParameter(2, today)
        .setParameter(3, today)
        .setParameter(4, id == null ? null : id.toString())
        .getResultList();
    return found.stream().map(row -> AddressChoice.of((Object[]) row)).toList();
  }
}
