package org.tuttu.customer.selfservice;

import java.math.BigDecimal;

/**
 * One account of a customer.
 *
 * @param creditLimit in the account's currency; null for none
 */
public record AccountRow(String number, long version, String name, String currency, int paymentTermDays, String priceList, BigDecimal creditLimit) {}
