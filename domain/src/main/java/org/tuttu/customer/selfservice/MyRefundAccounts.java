package org.tuttu.customer.selfservice;

import static org.tuttu.identity.CustomerPermission.PAY_INVOICES;
import static org.tuttu.identity.CustomerPermission.PROPOSE_CHANGES;
import static org.tuttu.identity.CustomerPermission.VIEW_INVOICES;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.tuttu.customer.Account;
import org.tuttu.customer.ChangeDraft;
import org.tuttu.customer.ChangePolicyRow;
import org.tuttu.customer.Customer;
import org.tuttu.customer.FieldValues;
import org.tuttu.customer.Iban;
import org.tuttu.customer.Proposals;
import org.tuttu.identity.CurrentCustomer;
import org.tuttu.identity.CustomerMay;
import org.tuttu.shared.NotFound;

/** Where refunds of the current customer's accounts go. Who pays for an account sees it whole; who may also propose changes, an owner, says it. */
@ApplicationScoped
@Transactional
@CustomerMay(VIEW_INVOICES)
public class MyRefundAccounts {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  CurrentCustomer me;

  @Inject
  Proposals proposals;

  /**
   * One statement.
   *
   * @throws NotFound when the customer has no such account, or the user may not see it
   */
  public RefundAccount of(String accountNumber) {
    List<?> found = em.createNativeQuery("select number, name, version, refund_iban from accounts where number = ? and customer_id = ?" + me.accounts(VIEW_INVOICES).and("id"))
        .setParameter(1, accountNumber).setParameter(2, me.id()).getResultList();
    Object[] row = (Object[]) found.stream().findFirst().orElseThrow(() -> new NotFound("account", accountNumber));
    String iban = (String) row[3];
    return new RefundAccount((String) row[0], (String) row[1], ((Number) row[2]).longValue(), me.may(PAY_INVOICES, accountNumber) ? iban : Iban.masked(iban));
  }

  /**
   * For somebody who is about to change it.
   *
   * @throws NotFound when the customer has no such account, or the user does not pay for it
   */
  @CustomerMay(PROPOSE_CHANGES)
  public RefundAccount changeable(String accountNumber) {
    RefundAccount account = of(accountNumber);
    requirePaying(accountNumber);
    return account;
  }

  /**
   * @param iban as somebody typed it; empty for nowhere any more
   * @throws NotFound                        when the customer has no such account, or the user does not pay for it
   * @throws org.tuttu.shared.StaleData      with what the caller wants (before) and what stands now (after)
   * @throws org.tuttu.shared.RuleViolated   when no bank has such an account
   */
  @CustomerMay(PROPOSE_CHANGES)
  public Proposal propose(String accountNumber, long version, String iban) {
    Customer customer = em.find(Customer.class, me.id(), LockModeType.PESSIMISTIC_WRITE);
    Account account = customer.account(accountNumber);
    requirePaying(accountNumber);
    FieldValues wanted = FieldValues.none().with("iban", iban == null || iban.isBlank() ? null : Iban.of(iban).value());
    account.requireRefundVersion(version, wanted);
    return proposals.propose(customer, new ChangeDraft(ChangeSubject.ACCOUNT, account.id(), accountNumber, ChangeAction.CHANGE, account.refundValues().changesTo(wanted),
        List.of(ChangePolicyRow.REFUND_ACCOUNT), null));
  }

  private void requirePaying(String accountNumber) {
    if (!me.may(PAY_INVOICES, accountNumber)) {
      throw new NotFound("account", accountNumber);
    }
  }
}
