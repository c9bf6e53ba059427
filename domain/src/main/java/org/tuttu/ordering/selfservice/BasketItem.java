package org.tuttu.ordering.selfservice;

import java.math.BigDecimal;

/**
 * Something to be put into the basket together with others.
 *
 * @param seenPrice what one costs as the user saw it, net
 */
public record BasketItem(String productNumber, int quantity, BigDecimal seenPrice) {}
