/** Staff find a customer, see everything of it on one page, and edit it; they decide its changes and invite people for it. */
package org.tuttu.backoffice.customer;
