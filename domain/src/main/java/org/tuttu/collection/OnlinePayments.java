package org.tuttu.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.tuttu.collection.selfservice.OnlinePaymentDetails;
import org.tuttu.collection.selfservice.OnlineStatus;
import org.tuttu.collection.selfservice.PayOffer;
import org.tuttu.identity.AccountScope;
import org.tuttu.identity.SignedIn;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RuleViolated;

/** Begins payments at the payment service, for whoever may pay; who may, the caller has made sure of. No transaction is open while the service is asked. */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
@SignedIn
public class OnlinePayments {

  @Inject
  OnlineRecords records;

  @Inject
  HostedCheckout checkout;

  /** @throws NotFound when the customer has no such invoice or account in that scope */
  public PayOffer offer(long customerId, AccountScope accounts, String invoice, String account) {
    requireOpen();
    return records.offer(customerId, accounts, invoice, account);
  }

  /** As {@link org.tuttu.collection.selfservice.MyPayments#start} says. */
  public OnlinePaymentDetails start(long customerId, AccountScope accounts, List<String> invoices) {
    requireOpen();
    for (OnlinePaymentDetails other : records.unfinished(customerId, accounts, invoices)) {
      if (other.status() != OnlineStatus.STARTED) {
        throw new RuleViolated("online.on-its-way");
      }
      if (records.isSame(other.number(), invoices)) {
        return other.payUrl() == null ? begin(customerId, accounts, other.number()) : other;
      }
      close(other.number());
    }
    return begin(customerId, accounts, records.prepare(customerId, accounts, invoices));
  }

  /** The same number again is the same place at the service, so nothing is lost when it answered and nobody heard it. */
  private OnlinePaymentDetails begin(long customerId, AccountScope accounts, String number) {
    records.heard(number, checkout.begin(records.order(number)));
    OnlinePaymentDetails begun = records.details(customerId, accounts, number);
    if (begun.payUrl() == null) {
      throw new RuleViolated("online.on-its-way");
    }
    return begun;
  }

  private void close(String number) {
    String serviceId = records.serviceId(number);
    if (serviceId == null) {
      records.neverOpened(number);
      return;
    }
    HostedCheckout.Session closed = checkout.close(serviceId);
    records.heard(number, closed);
    if (closed.state() != HostedCheckout.State.CLOSED) {
      throw new RuleViolated("online.on-its-way");
    }
  }

  /** @throws NotFound when the customer has none with this number in that scope */
  public OnlinePaymentDetails details(long customerId, AccountScope accounts, String number) {
    return records.details(customerId, accounts, number);
  }

  public void cameBack(long customerId, String number) {
    records.askSoon(customerId, number);
  }

  private void requireOpen() {
    if (!checkout.isOpen()) {
      throw new NotFound("page", "online payment");
    }
  }
}
