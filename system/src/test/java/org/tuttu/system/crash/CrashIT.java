package org.tuttu.system.crash;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tuttu.system.Addresses;
import org.tuttu.system.Stack;
import org.tuttu.system.WithStack;

/**
 * The server dies while it has much to do, held in the middle of each: a customer's order, two imports, a change to many records, standing orders and subscriptions. It goes on when it is
 * back: each is done once and whole, or not at all, and whoever was signed in still is.
 */
@WithStack
class CrashIT {

  private final Addresses at;
  private final Stack stack;
  private Records records;

  CrashIT(Addresses at, Stack stack) {
    this.at = at;
    this.stack = stack;
  }

  @BeforeEach
  void connect() throws SQLException {
    assumeThat(stack).as("a stack of the tests' own, which may be killed").isNotNull();
    records = new Records(at);
  }

  @AfterEach
  void disconnect() throws SQLException {
    if (records != null) records.close();
  }

  @Test
  void whatWasUnderWayIsDoneOnceOrNotAtAll() throws Exception {
    TwoImports imports = new TwoImports(records);
    ManyCustomers many = new ManyCustomers(at, records);
    DueToday due = new DueToday(records);
    imports.hold();
    many.hold();
    due.begin();
    due.hold();
    imports.begin();
    many.begin();
    records.untilWaiting(4);
    imports.untilInTheMiddle();
    AnnasOrder order = new AnnasOrder(at, records);
    order.hold();
    order.send();
    records.untilWaiting(5);

    many.assertInTheMiddle("DONE");
    due.assertInTheMiddle();
    stack.crashApplications();
    records.letGo();
    stack.restartApplications();

    many.assertClaraIsSignedIn();
    order.assertNotThereAndTheSameButtonMakesIt();
    many.assertEachIsChangedOnce();
    imports.assertNoRowIsDoubledOrLost();
    due.assertEachIsOrderedOnce();
    due.assertEachIsChargedOnce();
  }

  @Test
  void whatWasBeingTakenBackIsTakenBackOnceAndAnOrderWithoutAnAnswerIsThere() throws SQLException {
    TwoImports imports = new TwoImports(records);
    ManyCustomers many = new ManyCustomers(at, records);
    imports.begin();
    many.begin();
    many.assertEachIsChangedOnce();
    imports.untilDone();
    imports.holdBoth();
    many.hold();
    imports.undo();
    many.undo();
    records.untilWaiting(2);
    imports.untilInTheMiddle();
    many.assertInTheMiddle("UNDONE");

    AnnasOrder order = new AnnasOrder(at, records);
    order.send();
    order.untilThere();
    stack.crashApplications();
    records.letGo();
    stack.restartApplications();

    order.assertThereAndTheSameButtonSaysSo();
    many.assertEachIsChangedBackOnce();
    imports.assertAllIsTakenBack();
  }
}
