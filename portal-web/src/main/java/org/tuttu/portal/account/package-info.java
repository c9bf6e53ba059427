/** What a customer sees of the own account, and proposes to change: details, addresses, contact points; and what became of it. */
package org.tuttu.portal.account;
