/** Who may do what for a customer, on pages: chosen and printed alike in both applications. */
package org.tuttu.web.access;
