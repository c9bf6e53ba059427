/** Who may act for a customer: people and invitations; and a user's own side of it: invitations to accept, the choice of customer, preferences. */
package org.tuttu.portal.people;
