package org.tuttu.collection;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.tuttu.billing.Books;
import org.tuttu.collection.selfservice.MyPayments;
import org.tuttu.identity.Caller;
import org.tuttu.shared.Setting;
import org.tuttu.shared.TestSettings;
import org.tuttu.testing.Cast;

/** A company whose bank tells what came in. */
public abstract class Bank extends Books {

  /** Clara sends the file; gives the first statement's number. */
  public static String receive(CamtFile file) {
    return received(file).statementNumber();
  }

  static ReceivedFile received(CamtFile file) {
    TestSettings.give(Setting.COMPANY_IBAN, "FI21 1234 5600 0007 85");
    try {
      return as(Cast.CLARA, () -> bean(BankStatements.class).receive("statement.xml", file.content()));
    } finally {
      TestSettings.give(Setting.COMPANY_IBAN, null);
    }
  }

  /** As the timer does. */
  public static void matchAll() {
    as(Caller.system(), () -> {
      Optional<Long> next = bean(BankMatching.class).next();
      while (next.isPresent()) {
        bean(BankMatching.class).match(next.get());
        next = bean(BankMatching.class).next();
      }
    });
  }

  /** Somebody paid by transfer, and said so much. */
  public static void transfer(String amount, String message) {
    receive(new CamtFile().in(amount, null, message));
    matchAll();
  }

  /** Somebody pays at the payment service. */
  public static void payOnline(Caller caller, String... invoices) {
    CheckoutInTests.reset();
    CheckoutInTests.pay(as(caller, () -> bean(MyPayments.class).start(List.of(invoices))).number());
    clock().advance(Duration.ofMinutes(1));
    checkAll();
  }

  /** As the timer does. */
  static void checkAll() {
    as(Caller.system(), () -> {
      while (bean(OnlineChecking.class).checkNext()) {
        // until nothing is due
      }
    });
  }

  /** The only entry of a statement. */
  static String entryOf(String statement) {
    return (String) one("select e.number from bank_entries e join bank_statements s on s.id = e.statement_id where s.number = '" + statement + "'");
  }

  static BankEntryDetails entry(String number) {
    return as(Cast.CLARA, () -> bean(BankQueries.class).entry(number));
  }

  /** What is sent, matched, and how its only entry stands then. */
  static BankEntryDetails matched(CamtFile file) {
    String statement = receive(file);
    matchAll();
    return entry(entryOf(statement));
  }
}
