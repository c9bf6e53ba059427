package org.tuttu.billing;

import java.util.List;
import org.tuttu.billing.selfservice.BalanceRow;
import org.tuttu.billing.selfservice.InvoiceRow;
import org.tuttu.billing.selfservice.MovementRow;
import org.tuttu.shared.PageOf;

/**
 * An account on the staff's page, and whose it is.
 *
 * @param refundIban where refunds go; null where the customer has not said
 * @param due what is to be paid first
 */
public record StaffAccountDetails(String customerNumber, String customerName, String refundIban, BalanceRow balance, List<InvoiceRow> due, PageOf<MovementRow> movements) {

  public StaffAccountDetails {
    due = List.copyOf(due);
  }
}
