package org.tuttu.backoffice.billing;

import java.util.List;
import org.tuttu.billing.PaymentDetails;
import org.tuttu.web.page.Formats;

/** A payment, refund or write-off, ready to print; what is nothing is empty. */
public record PaymentView(
    String number, String kind, String customer, String customerName, String account, String accountName, String day, String amount, String unused,
    String reference, String note, String iban, String at, String by, List<InvoiceView.Settlement> used) {

  /** In groups of four, as banks print it; null for none. */
  static String grouped(String iban) {
    return iban == null ? null : iban.replaceAll("(.{4})(?=.)", "$1 ");
  }

  static PaymentView of(PaymentDetails payment, Formats formats) {
    return new PaymentView(
        payment.number(), formats.name(payment.kind()), payment.customerNumber(), payment.customerName(), payment.accountNumber(), payment.accountName(),
        formats.date(payment.day()), formats.money(payment.amount()), payment.open().isZero() ? "" : formats.money(payment.open()), payment.reference(),
        payment.note(), payment.iban() == null ? "" : grouped(payment.iban()), formats.moment(payment.at()), payment.byName(), payment.used().stream().map(each -> InvoiceView.Settlement.of(each, formats)).toList());
  }
}
