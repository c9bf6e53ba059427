package org.tuttu.ordering.selfservice;

import java.util.List;

/** What one can choose in the checkout: accounts that can pay for the basket, the one that the user chose to order by before the others, and addresses that are valid today, those for delivery first. */
public record CheckoutChoices(List<AccountChoice> accounts, List<AddressChoice> addresses) {}
