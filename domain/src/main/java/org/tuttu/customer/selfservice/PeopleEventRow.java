package org.tuttu.customer.selfservice;

import java.time.Instant;
import org.tuttu.identity.CustomerRight;

/**
 * Something that was done about who may act for a customer.
 *
 * @param by             who did it; null when nobody knows any more
 * @param byStaff        whether it was done by staff, not by the customer's own people
 * @param action         as the audit trail calls it
 * @param who            whom it was about: a name, or an e-mail address that was invited
 * @param accountsBefore rights for single accounts, as the audit trail writes them; null for none
 */
public record PeopleEventRow(
    long id, Instant at, String by, boolean byStaff, String action, String who, CustomerRight rightBefore, CustomerRight rightAfter, String accountsBefore,
    String accountsAfter) {}
