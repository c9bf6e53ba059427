package org.tuttu.customer.selfservice;

import java.util.List;
import org.tuttu.shared.PageOf;

/** Who has access to a customer, and who is invited. */
public record People(PageOf<PersonRow> members, List<InvitationRow> invitations) {}
