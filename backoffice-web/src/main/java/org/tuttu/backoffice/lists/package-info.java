/** Lists as pages: any list of the domain with its filters, columns and pages, ready to print. */
package org.tuttu.backoffice.lists;
