package org.tuttu.backoffice.billing;

import org.tuttu.billing.selfservice.BalanceRow;
import org.tuttu.web.page.Formats;

/** How an account stands, ready to print; what is nothing is empty. */
public record BalanceView(String number, String name, String currency, String balance, String overdue, String nextDue, String waiting, String terms, String creditLimit) {

  public static BalanceView of(BalanceRow row, Formats formats) {
    return new BalanceView(row.accountNumber(), row.accountName(), row.currency(), formats.money(row.balance()), row.overdue().isZero() ? "" : formats.money(row.overdue()),
        formats.date(row.nextDue()), row.unallocated().isZero() ? "" : formats.money(row.unallocated()), formats.number(row.paymentTermDays()),
        row.creditLimit() == null ? "" : formats.money(row.creditLimit()));
  }
}
