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

/** All that is known of a customer by this capability, for the staff's page. */
public record CustomerDetails(
    String number, long version, CustomerKind kind, CustomerStage stage, String name, String givenName, String familyName, String businessId,
    Language language, String country, Instant createdAt, List<AccountRow> accounts, List<AddressRow> addresses, List<ContactPointRow> contactPoints,
    List<ContactRow> contacts, List<PersonRow> people, List<InvitationRow> invitations) {}
