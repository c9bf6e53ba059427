package org.tuttu.ordering.selfservice;

import java.util.List;

/** What one can choose in the checkout: accounts in the basket's currency, and addresses that are valid today, those for delivery first. */
public record CheckoutChoices(List<AccountChoice> accounts, List<AddressChoice> addresses) {}
