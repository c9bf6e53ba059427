/**
 * What customers order again and again. A <em>favourite</em> is a product that somebody wants to find again; an <em>order list</em> holds products and
 * quantities under a name, for its owner or for all who order for the customer; a <em>standing order</em> becomes an order every so many weeks, at the prices of
 * the day. A <em>check</em> says of products and quantities what would become of them if they were ordered now.
 */
package org.tuttu.replenishment;
