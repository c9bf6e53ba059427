package org.tuttu.replenishment.selfservice;

import org.tuttu.shared.Money;

/**
 * So many pieces of a product, each time.
 *
 * @param agreed what one may cost, net
 */
public record StandingLine(String number, String name, int quantity, Money agreed) {}
