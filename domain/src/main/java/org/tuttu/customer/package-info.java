/**
 * People and organisations that we have, had or may have a relationship with: their contacts, addresses, contact points and accounts; who may act for
 * them in the portal (memberships, invitations, portal users); and the changes that they propose. A {@link org.tuttu.customer.Customer} guards
 * what belongs to it; every command locks the customer's row first, so that two commands for one customer follow each other.
 */
package org.tuttu.customer;
