package org.tuttu.customer;

import java.util.List;
import org.tuttu.customer.selfservice.MembershipRow;

/** A portal user with the customers for whom they act. */
public record PortalUserDetails(PortalUserRow user, List<MembershipRow> memberships) {}
