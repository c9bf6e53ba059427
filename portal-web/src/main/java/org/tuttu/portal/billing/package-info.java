/** Invoices, what is due, and how the customer's accounts stand. */
package org.tuttu.portal.billing;
