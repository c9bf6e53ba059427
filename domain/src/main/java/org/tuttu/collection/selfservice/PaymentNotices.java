package org.tuttu.collection.selfservice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.tuttu.collection.HostedCheckout;
import org.tuttu.identity.Anyone;

/** Takes the payment service's notifications. They come from anywhere, so each has to prove that it is the service's. */
@ApplicationScoped
@Transactional
@Anyone
public class PaymentNotices {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  HostedCheckout checkout;

  @Inject
  Clock clock;

  /**
   * Lets the service be asked at the job's next round. What the notification says is not believed.
   *
   * @param body as it came, to the byte
   * @return false when it is not the service's, or an old one that somebody sent again
   */
  public boolean take(byte[] body, String signature) {
    if (!checkout.isOpen()) {
      return false;
    }
    Optional<String> number = checkout.notified(body, signature);
    number.filter(each -> !each.isEmpty()).ifPresent(each ->
        em.createNativeQuery("update online_payments set next_check_at = least(next_check_at, ?) where number = ? and status <> 'BOOKED'")
            .setParameter(1, Timestamp.from(clock.instant())).setParameter(2, each).executeUpdate());
    return number.isPresent();
  }
}
