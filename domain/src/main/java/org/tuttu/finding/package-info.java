/**
 * Finds what somebody says on the telephone, across customers, contacts, accounts, orders, products and invoices. It owns no records: it reads the tables of the
 * capabilities below it, by their indexes for searching. A <em>hit</em> is one record that may be meant; the first is the one that most likely is.
 */
package org.tuttu.finding;
