package org.tuttu.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tuttu.identity.SignedIn;

/** Which payments entries became, in the transaction of whoever books them. */
@ApplicationScoped
@Transactional
@SignedIn
public class BankBookings {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  void keep(BankEntry entry, String payment, String key, BigDecimal amount) {
    em.flush();
    em.createNativeQuery("insert into bank_bookings (payment_id, entry_id, booking_key, amount) select id, ?, ?, ? from payments where number = ?")
        .setParameter(1, entry.id()).setParameter(2, key).setParameter(3, amount).setParameter(4, payment).executeUpdate();
  }

  /** The payment that this submission has already become. */
  Optional<String> kept(String key) {
    List<?> found = em.createNativeQuery("select p.number from bank_bookings b join payments p on p.id = b.payment_id where b.booking_key = ?")
        .setParameter(1, key).getResultList();
    return found.stream().findFirst().map(String.class::cast);
  }
}
