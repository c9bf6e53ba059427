package org.tuttu.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.tuttu.collection.selfservice.OnlineStatus;
import org.tuttu.identity.SystemOnly;

/**
 * Asks the payment service what became of payments, and books what has come in: when a notification came, when a customer came back, and now and then by itself. The
 * service's answer to a question counts, never what a notification says; so it does not matter in which order, how often, or whether at all these come.
 */
@ApplicationScoped
@SystemOnly
@Transactional(TxType.NOT_SUPPORTED)
public class OnlineChecking {

  private static final Logger LOG = System.getLogger(OnlineChecking.class.getName());

  @Inject
  OnlineSteps steps;

  @Inject
  OnlineRecords records;

  @Inject
  HostedCheckout checkout;

  /** @return whether there may be more */
  public boolean checkNext() {
    Optional<OnlineSteps.Due> due = checkout.isOpen() ? steps.next() : Optional.empty();
    return due.isPresent() && isAnswered(due.get());
  }

  /** Where one question is in vain, the others wait for the next round. */
  private boolean isAnswered(OnlineSteps.Due due) {
    try {
      if (due.status() != OnlineStatus.PAID) {
        ask(due);
      }
      steps.book(due.number());
      return true;
    } catch (CheckoutSilent silent) {
      LOG.log(Level.WARNING, "The payment service was asked about " + due.number() + " in vain; it will be asked again. " + silent.getCause());
      return false;
    }
  }

  private void ask(OnlineSteps.Due due) {
    if (due.serviceId() == null) {
      records.neverOpened(due.number());
      return;
    }
    HostedCheckout.Session session = checkout.look(due.serviceId());
    boolean outdated = session.state() == HostedCheckout.State.OPEN && !steps.isStillOwed(due.number());
    records.heard(due.number(), outdated ? checkout.close(due.serviceId()) : session);
  }
}
