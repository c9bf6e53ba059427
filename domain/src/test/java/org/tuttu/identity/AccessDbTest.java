package org.tuttu.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tuttu.audit.AuditFilter;
import org.tuttu.audit.AuditQueries;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.PageRequest;
import org.tuttu.testing.Cast;
import org.tuttu.testing.DbTest;

class AccessDbTest extends DbTest {

  @Test
  void aVisitorIsRefusedWhatNeedsARole() {
    assertThatThrownBy(() -> as(null, this::readTrail)).isInstanceOf(AccessDenied.class);
  }

  @Test
  void theSystemHasNoRole() {
    assertThatThrownBy(() -> as(Caller.system(), this::readTrail)).isInstanceOf(AccessDenied.class);
  }

  @Test
  void aCustomerIsRefusedWhatNeedsStaff() {
    assertThatThrownBy(() -> as(Cast.actingFor("anna", 1, 1, "C-1", CustomerRight.OWNER), this::readTrail)).isInstanceOf(AccessDenied.class);
  }

  @Test
  void anAdminIsLetIn() {
    assertThat(as(Cast.EDGAR, this::readTrail)).isTrue();
  }

  @Test
  void rightsGrowFromViewerToOwner() {
    assertThat(CustomerRight.VIEWER.allows(CustomerPermission.VIEW_ORDERS)).isTrue();
    assertThat(CustomerRight.VIEWER.allows(CustomerPermission.PLACE_ORDERS)).isFalse();
    assertThat(CustomerRight.BUYER.allows(CustomerPermission.PLACE_ORDERS)).isTrue();
    assertThat(CustomerRight.BUYER.allows(CustomerPermission.MANAGE_PEOPLE)).isFalse();
    for (CustomerPermission permission : CustomerPermission.values()) {
      assertThat(CustomerRight.OWNER.allows(permission)).isTrue();
    }
  }

  private boolean readTrail() {
    bean(AuditQueries.class).list(AuditFilter.any(), PageRequest.first());
    return true;
  }
}
