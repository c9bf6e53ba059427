package org.tuttu.customer.selfservice;

import java.util.List;

/** Who has access to a customer, and who is invited. */
public record People(List<PersonRow> members, List<InvitationRow> invitations) {}
