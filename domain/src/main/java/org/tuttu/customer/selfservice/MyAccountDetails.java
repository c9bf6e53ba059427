package org.tuttu.customer.selfservice;

import java.util.List;
import org.tuttu.shared.Language;

/**
 * All that a customer sees of the own account.
 *
 * @param waiting the changes that staff have yet to decide
 */
public record MyAccountDetails(
    String number, long version, CustomerKind kind, CustomerStage stage, String name, String givenName, String familyName, String businessId, Language language,
    String country, List<AccountRow> accounts, List<AddressRow> addresses, List<ContactPointRow> contactPoints, List<ChangeRow> waiting) {}
