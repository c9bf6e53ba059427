package org.tuttu.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tuttu.identity.CustomerPermission.MANAGE_PEOPLE;
import static org.tuttu.identity.CustomerPermission.PAY_INVOICES;
import static org.tuttu.identity.CustomerPermission.PLACE_ORDERS;
import static org.tuttu.identity.CustomerPermission.PROPOSE_CHANGES;
import static org.tuttu.identity.CustomerPermission.VIEW_ACCOUNT;
import static org.tuttu.identity.CustomerPermission.VIEW_INVOICES;
import static org.tuttu.identity.CustomerPermission.VIEW_ORDERS;
import static org.tuttu.identity.CustomerRight.BILLER;
import static org.tuttu.identity.CustomerRight.BUYER;
import static org.tuttu.identity.CustomerRight.OWNER;
import static org.tuttu.identity.CustomerRight.PER_ACCOUNT;
import static org.tuttu.identity.CustomerRight.VIEWER;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CustomerAccessTest {

  @Test
  void aRightForAllReachesAllAccountsAndLeavesQueriesAsTheyAre() {
    CustomerAccess access = CustomerAccess.toAll(BUYER);

    assertThat(access.scope(PLACE_ORDERS).isAll()).isTrue();
    assertThat(access.scope(PLACE_ORDERS).and("o.account_id")).isEmpty();
    assertThat(access.scope(PAY_INVOICES).and("o.account_id")).isEqualTo(" and false");
    assertThat(access.orderLimit("A-1")).isNull();
  }

  @Test
  void whoHasSingleAccountsReachesOnlyThese() {
    CustomerAccess access = access(PER_ACCOUNT, buyer(1, "500"), grant(2, AccountRight.VIEWER));

    assertThat(access.scope(PLACE_ORDERS).and("a.id")).isEqualTo(" and a.id in (1)");
    assertThat(access.scope(VIEW_ORDERS).and("a.id")).isEqualTo(" and a.id in (1, 2)");
    assertThat(access.scope(VIEW_ORDERS).includes(2)).isTrue();
    assertThat(access.scope(VIEW_ORDERS).includes(3)).isFalse();
    assertThat(access.allows(PLACE_ORDERS)).isTrue();
    assertThat(access.allows(PLACE_ORDERS, "A-2")).isFalse();
    assertThat(access.allows(VIEW_ORDERS, "A-3")).isFalse();
    assertThat(access.orderLimit("A-1")).isEqualByComparingTo("500");
  }

  @Test
  void anAccountsOwnRightStandsInPlaceOfTheGeneralOne() {
    CustomerAccess access = access(BUYER, grant(1, AccountRight.BILLER), buyer(2, "10"));

    assertThat(access.scope(PLACE_ORDERS).and("a.id")).isEqualTo(" and a.id not in (1)");
    assertThat(access.scope(PLACE_ORDERS).includes(1)).isFalse();
    assertThat(access.scope(PLACE_ORDERS).includes(9)).isTrue();
    assertThat(access.scope(PAY_INVOICES).and("a.id")).isEqualTo(" and a.id in (1)");
    assertThat(access.scope(VIEW_INVOICES).isAll()).isTrue();
    assertThat(access.orderLimit("A-2")).isEqualByComparingTo("10");
  }

  @Test
  void detailsAndPeopleAreTheWholeCustomers() {
    CustomerAccess access = access(PER_ACCOUNT, buyer(1, null));

    assertThat(access.allows(VIEW_ACCOUNT)).isTrue();
    assertThat(access.allows(PROPOSE_CHANGES)).isFalse();
    assertThat(access.allows(MANAGE_PEOPLE)).isFalse();
  }

  @Test
  void whoHasNoAccountAtAllMayNothing() {
    for (CustomerPermission permission : CustomerPermission.values()) {
      assertThat(CustomerAccess.toAll(PER_ACCOUNT).allows(permission)).isFalse();
      assertThat(CustomerAccess.toAll(PER_ACCOUNT).scope(permission).and("a.id")).isEqualTo(" and false");
    }
  }

  @Test
  void whoOrdersDoesNotPayUnlessTheyOwn() {
    assertThat(BUYER.allows(PAY_INVOICES)).isFalse();
    assertThat(BILLER.allows(PAY_INVOICES)).isTrue();
    assertThat(BILLER.allows(PLACE_ORDERS)).isFalse();
    assertThat(OWNER.allows(PAY_INVOICES)).isTrue();
  }

  @Test
  void oneAccessCoversAnotherWhenNobodyLosesByIt() {
    assertThat(CustomerAccess.toAll(OWNER).covers(access(PER_ACCOUNT, buyer(1, null)))).isTrue();
    assertThat(CustomerAccess.toAll(BUYER).covers(CustomerAccess.toAll(VIEWER))).isTrue();
    assertThat(CustomerAccess.toAll(BUYER).covers(CustomerAccess.toAll(BILLER))).isFalse();
    assertThat(CustomerAccess.toAll(BILLER).covers(CustomerAccess.toAll(BUYER))).isFalse();
    assertThat(CustomerAccess.toAll(VIEWER).covers(access(PER_ACCOUNT, buyer(1, null)))).isFalse();
    assertThat(access(PER_ACCOUNT, buyer(1, null)).covers(CustomerAccess.toAll(VIEWER))).isFalse();
    assertThat(access(VIEWER, buyer(1, null)).covers(CustomerAccess.toAll(VIEWER))).isTrue();
    assertThat(access(BUYER, buyer(1, "5")).covers(CustomerAccess.toAll(BUYER))).isFalse();
    assertThat(access(PER_ACCOUNT, buyer(1, "5")).covers(access(PER_ACCOUNT, buyer(1, "6")))).isFalse();
    assertThat(access(PER_ACCOUNT, buyer(1, "6")).covers(access(PER_ACCOUNT, buyer(1, "5")))).isTrue();
    assertThat(access(PER_ACCOUNT, buyer(1, null)).covers(access(PER_ACCOUNT, buyer(1, "5")))).isTrue();
    assertThat(access(PER_ACCOUNT, buyer(1, null)).covers(access(PER_ACCOUNT, grant(2, AccountRight.VIEWER)))).isFalse();
  }

  private static CustomerAccess access(CustomerRight right, AccountGrant... grants) {
    return new CustomerAccess(right, List.of(grants));
  }

  private static AccountGrant grant(long account, AccountRight right) {
    return new AccountGrant(account, "A-" + account, right, null);
  }

  private static AccountGrant buyer(long account, String limit) {
    return new AccountGrant(account, "A-" + account, AccountRight.BUYER, limit == null ? null : new BigDecimal(limit));
  }
}
