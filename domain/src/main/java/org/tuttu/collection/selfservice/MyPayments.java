package org.tuttu.collection.selfservice;

import static org.tuttu.identity.CustomerPermission.PAY_INVOICES;
import static org.tuttu.identity.CustomerPermission.VIEW_INVOICES;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.tuttu.collection.HostedCheckout;
import org.tuttu.collection.OnlinePayments;
import org.tuttu.identity.CurrentCustomer;
import org.tuttu.identity.CustomerMay;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RuleViolated;

/** How the current customer pays invoices at the payment service's own pages. It never waits for the service within a transaction. */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
@CustomerMay(PAY_INVOICES)
public class MyPayments {

  @Inject
  OnlinePayments payments;

  @Inject
  HostedCheckout checkout;

  @Inject
  CurrentCustomer me;

  /** Whether the button is shown: there is a payment service, and the user may pay for this account. */
  @CustomerMay(VIEW_INVOICES)
  public boolean isPossible(String accountNumber) {
    return checkout.isOpen() && me.may(PAY_INVOICES, accountNumber);
  }

  /**
   * An invoice of the customer's, if it is to be paid; or what is to be paid of an account, by its due day. One statement.
   *
   * @param invoice null for all of the account
   * @param account null when an invoice is given
   * @throws NotFound when the customer has no such invoice or account, or the user may not pay it
   */
  public PayOffer offer(String invoice, String account) {
    return payments.offer(me.id(), me.accounts(PAY_INVOICES), invoice, account);
  }

  /**
   * Begins to pay, and says where. The same invoices again lead to the same place; others that are being paid there are closed first, so that nothing is paid twice.
   *
   * @return the payment's number
   * @throws NotFound     when one is not the customer's, or the user may not pay it
   * @throws RuleViolated when nothing is chosen, something is paid by now or its payment is on its way, or the service does not answer
   */
  public OnlinePaymentDetails start(List<String> invoices) {
    return payments.start(me.id(), me.accounts(PAY_INVOICES), invoices);
  }

  /**
   * How far a payment has come; one statement.
   *
   * @throws NotFound when the customer has none with this number
   */
  public OnlinePaymentDetails details(String number) {
    return payments.details(me.id(), me.accounts(PAY_INVOICES), number);
  }

  /** Lets the service be asked about it within seconds, as when the customer comes back from there. */
  public void cameBack(String number) {
    payments.cameBack(me.id(), number);
  }
}
