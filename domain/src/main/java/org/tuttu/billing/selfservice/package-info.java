/** What the portal may see of invoices and accounts. */
package org.tuttu.billing.selfservice;
