/** Fills the database past the applications, by PostgreSQL's COPY: with a real shop's log of orders, and with demo data. */
package org.tuttu.system.load;
