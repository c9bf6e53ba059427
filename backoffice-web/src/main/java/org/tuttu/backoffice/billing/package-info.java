/** Staff see invoices, record payments, and give credit. */
package org.tuttu.backoffice.billing;
