/**
 * Baskets and orders. An order is placed from a basket or taken by telephone; its lines keep name, price and VAT as they were at that moment. It
 * goes from placed over confirmed and shipped to delivered, or is cancelled before it is shipped; its history tells who did each, and when.
 */
package org.tuttu.ordering;
