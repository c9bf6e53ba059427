package org.tuttu.customer.selfservice;

import java.util.List;
import org.tuttu.identity.CustomerRight;

/** What an invitation offers, before it is accepted. */
public record InvitationOffer(String customerName, String invitedBy, CustomerRight right, List<AccountAccessRow> accounts) {}
