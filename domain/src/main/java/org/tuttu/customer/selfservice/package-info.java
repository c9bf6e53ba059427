/** What the portal may see and do: always about the current customer, or about the signed-in user's own memberships and invitations. */
package org.tuttu.customer.selfservice;
