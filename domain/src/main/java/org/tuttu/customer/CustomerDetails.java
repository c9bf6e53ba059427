package org.tuttu.customer;

import java.time.Instant;
import java.util.List;
import org.tuttu.customer.selfservice.AccountRow;
import org.tuttu.customer.selfservice.AddressRow;
import org.tuttu.customer.selfservice.ContactPointRow;
import org.tuttu.customer.selfservice.CustomerKind;
import org.tuttu.customer.selfservice.CustomerStage;
import org.tuttu.customer.selfservice.InvitationRow;
import org.tuttu.customer.selfservice.PersonRow;
import org.tuttu.shared.Language;
import org.tuttu.shared.PageOf;

/**
 * What is known of a customer by this capability, for the staff's page: of contacts and people with access the first few.
 *
 * @param foreignKey what the customer is called in the system from which it came; null when it came from none
 */
public record CustomerDetails(
    String number, long version, CustomerKind kind, CustomerStage stage, String name, String givenName, String familyName, String businessId, String foreignKey,
    Language language, String country, Instant createdAt, List<AccountRow> accounts, List<AddressRow> addresses, List<ContactPointRow> contactPoints,
    PageOf<ContactRow> contacts, PageOf<PersonRow> people, List<InvitationRow> invitations) {}
