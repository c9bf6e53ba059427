package org.tuttu.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tuttu.testing.Cast.CLARA;
import static org.tuttu.testing.Cast.DORA;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tuttu.customer.ChangeRequests;
import org.tuttu.customer.selfservice.ChangeRow;
import org.tuttu.customer.selfservice.MyAccount;
import org.tuttu.customer.selfservice.MyChanges;
import org.tuttu.customer.selfservice.MyRefundAccounts;
import org.tuttu.customer.selfservice.RefundAccount;
import org.tuttu.identity.AccountGrant;
import org.tuttu.identity.AccountRight;
import org.tuttu.identity.ActingFor;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CustomerAccess;
import org.tuttu.identity.CustomerRight;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;
import org.tuttu.testing.Fixtures;

/** Anna says where refunds go, Clara decides, Dora pays back. */
class RefundAccountsDbTest extends Books {

  private static final String IBAN = "FI2112345600000785";
  private static final String OTHER = "NO9386011117947";

  private final Caller anna = anna();

  @Test
  void whatACustomerProposesAndStaffApproveIsWhereRefundsGo() {
    String number = propose(IBAN).waiting();
    assertThat(of(anna).iban()).as("not yet").isNull();
    as(CLARA, () -> bean(ChangeRequests.class).approve(number, 1));
    assertThat(of(anna).iban()).isEqualTo(IBAN);

    as(CLARA, () -> bean(Payments.class).record(account(anna), money("20", null), null));
    assertThat(as(DORA, () -> bean(InvoiceQueries.class).refundable(account(anna))).refundIban()).isEqualTo(IBAN);
    assertThatThrownBy(() -> as(DORA, () -> bean(Payments.class).refund(account(anna), money("5", null), OTHER)))
        .isInstanceOfSatisfying(RuleViolated.class, refused -> assertThat(refused.code()).isEqualTo("payment.iban-changed"));
    String refund = as(DORA, () -> bean(Payments.class).refund(account(anna), money("5", null), IBAN));
    assertThat(as(CLARA, () -> bean(PaymentQueries.class).details(refund)).iban()).isEqualTo(IBAN);

    String emptied = propose(" ").waiting();
    as(CLARA, () -> bean(ChangeRequests.class).approve(emptied, 1));
    assertThat(of(anna).iban()).isNull();
    assertThat(as(CLARA, () -> bean(PaymentQueries.class).details(refund)).iban()).as("the books").isEqualTo(IBAN);
    as(CLARA, () -> bean(ChangeRequests.class).undo(emptied, 2));
    assertThat(of(anna).iban()).isEqualTo(IBAN);
  }

  @Test
  void onlyThoseWhoPaySeeItWhole() {
    String number = propose(IBAN).waiting();
    as(CLARA, () -> bean(ChangeRequests.class).approve(number, 1));
    Caller buyer = colleague(CustomerRight.BUYER);
    Caller biller = colleague(CustomerRight.BILLER);
    Caller viewer = colleague(CustomerRight.VIEWER);
    assertThat(of(biller).iban()).isEqualTo(IBAN);
    assertThat(of(buyer).iban()).isEqualTo("FI •••• 0785");
    assertThat(of(viewer).iban()).isEqualTo("FI •••• 0785");
    for (Caller caller : new Caller[] {buyer, viewer}) {
      ChangeRow row = as(caller, () -> bean(MyAccount.class).change(number));
      assertThat(row.changes()).containsExactly(new FieldChange("iban", null, "FI •••• 0785"));
      assertThat(as(caller, () -> bean(MyAccount.class).changes(org.tuttu.shared.PageRequest.first())).rows().get(0).changes()).isEqualTo(row.changes());
    }
    assertThat(as(buyer, () -> bean(MyChanges.class).change(number)).changes()).containsExactly(new FieldChange("iban", null, "FI •••• 0785"));
    assertThat(as(biller, () -> bean(MyAccount.class).change(number)).changes()).containsExactly(new FieldChange("iban", null, IBAN));
    Caller satu = elsewhere();
    ChangeRow hidden = as(satu, () -> bean(MyAccount.class).change(number));
    assertThat(hidden.subjectLabel()).as("an account that she may not know of").isNull();
    assertThat(hidden.changes()).containsExactly(new FieldChange("iban", null, null));
    assertThatThrownBy(() -> of(satu)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(buyer, () -> bean(MyRefundAccounts.class).propose(account(anna), 1, OTHER))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(buyer, () -> bean(MyRefundAccounts.class).changeable(account(anna)))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(biller, () -> bean(MyRefundAccounts.class).propose(account(anna), 1, OTHER))).isInstanceOf(AccessDenied.class);
    Caller boris = anna();
    assertThatThrownBy(() -> as(boris, () -> bean(MyRefundAccounts.class).of(account(anna)))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(boris, () -> bean(MyRefundAccounts.class).propose(account(anna), 1, OTHER))).isInstanceOf(NotFound.class);
    assertThat(statementsOf(() -> of(anna))).isEqualTo(1);
  }

  @Test
  void whatIsWrongOrOldIsRefused() {
    assertThatThrownBy(() -> propose("FI2112345600000786")).isInstanceOf(RuleViolated.class).hasFieldOrPropertyWithValue("field", "iban");
    assertThat(propose("").isEmpty()).as("as it is").isTrue();
    long seen = of(anna).version();
    String number = propose(IBAN).waiting();
    assertThat(propose("fi21 1234 5600 0007 85").waiting()).as("a double click").isEqualTo(number);
    as(CLARA, () -> bean(ChangeRequests.class).approve(number, 1));
    assertThatThrownBy(() -> as(anna, () -> bean(MyRefundAccounts.class).propose(account(anna), seen, OTHER)))
        .isInstanceOfSatisfying(StaleData.class, stale -> assertThat(stale.changes()).containsExactly(new FieldChange("iban", OTHER, IBAN)));
  }

  private org.tuttu.customer.selfservice.Proposal propose(String iban) {
    return as(anna, () -> bean(MyRefundAccounts.class).propose(account(anna), of(anna).version(), iban));
  }

  private RefundAccount of(Caller caller) {
    return as(caller, () -> bean(MyRefundAccounts.class).of(account(anna)));
  }

  /** Who may buy for another account only. */
  private Caller elsewhere() {
    AccountGrant other = new AccountGrant(99_999_999, "ACC-ELSEWHERE", AccountRight.BUYER, null);
    return Fixtures.portalUser("satu").actingFor(new ActingFor(1, anna.actingFor().customerId(), anna.actingFor().customerNumber(), "Aalto",
        new CustomerAccess(CustomerRight.PER_ACCOUNT, List.of(other))));
  }

  private Caller colleague(CustomerRight right) {
    return Fixtures.member("colleague", anna.actingFor().customerNumber(), right).caller();
  }
}
