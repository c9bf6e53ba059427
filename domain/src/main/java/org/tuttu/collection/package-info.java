/**
 * How what is owed comes in. A <em>bank statement</em> is what the bank tells of one of our accounts; its <em>entries</em> are matched with invoices by what their payers
 * said, and what finds none waits for staff, who book it, split it or set it aside. Whatever comes in becomes a payment of {@code billing}, once.
 */
package org.tuttu.collection;
