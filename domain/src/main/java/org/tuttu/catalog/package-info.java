/**
 * What is sold: products (goods, one-time services, subscriptions) in categories, with a net price in one currency, a VAT rate and the stock on
 * hand. A price is net of VAT and per piece; an account may have
 * a price list with prices of its own, by quantity and by day. A {@link org.tuttu.catalog.selfservice.Charge} is what a quantity of it costs.
 */
package org.tuttu.catalog;
