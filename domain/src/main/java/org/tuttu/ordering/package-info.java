/**
 * Baskets and orders. An order is placed from a basket or taken by telephone; its lines keep name, price and VAT as they were at that moment. It
 * goes from placed over confirmed, picked and shipped, in one shipment or several, to delivered; what has not left the house can be cancelled. Its history
 * tells who did each, and when.
 */
package org.tuttu.ordering;
