package org.tuttu.documents.selfservice;

import static org.tuttu.identity.CustomerPermission.VIEW_INVOICES;
import static org.tuttu.identity.CustomerPermission.VIEW_ORDERS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Optional;
import org.tuttu.billing.selfservice.InvoiceDetails;
import org.tuttu.documents.PaperMaker;
import org.tuttu.documents.PaperMaker.Whose;
import org.tuttu.identity.CurrentCustomer;
import org.tuttu.identity.CustomerMay;
import org.tuttu.identity.CustomerPermission;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RuleViolated;

/** The current customer's invoices, orders, return slips and statements as files, in the customer's language. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
@CustomerMay(VIEW_INVOICES)
public class MyPapers {

  @Inject
  PaperMaker maker;

  @Inject
  CurrentCustomer me;

  /** @throws NotFound when the customer has no such invoice */
  public Paper invoice(String number) {
    return maker.invoice(number, mine(VIEW_INVOICES));
  }

  /**
   * The invoice for programs, by EN 16931; empty when it cannot be one.
   *
   * @throws NotFound when the customer has no such invoice
   */
  public Optional<Paper> electronicInvoice(String number) {
    return maker.electronicInvoice(number, mine(VIEW_INVOICES));
  }

  /** Why there is no {@link #electronicInvoice}; empty when there is one. */
  public Optional<ElectronicObstacle> obstacle(InvoiceDetails invoice) {
    return maker.obstacle(invoice);
  }

  /** @throws NotFound when the customer has no such order */
  @CustomerMay(VIEW_ORDERS)
  public Paper confirmation(String number) {
    return maker.confirmation(number, mine(VIEW_ORDERS));
  }

  /** @throws NotFound when the customer has no such return, or it is not to be sent */
  @CustomerMay(VIEW_ORDERS)
  public Paper returnSlip(String number) {
    return maker.returnSlip(number, mine(VIEW_ORDERS));
  }

  /**
   * An account's movements from the first to the last day.
   *
   * @throws NotFound     when the customer has no such account
   * @throws RuleViolated when the period ends before it begins, or there are too many movements in it
   */
  public Paper statement(String account, LocalDate from, LocalDate until) {
    return maker.statement(account, from, until, mine(VIEW_INVOICES));
  }

  private Whose mine(CustomerPermission permission) {
    return new Whose(me.id(), me.accounts(permission));
  }
}
