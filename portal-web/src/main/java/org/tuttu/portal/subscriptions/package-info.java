/** The customer's services: what is in use, what it costs, and what becomes of it. */
package org.tuttu.portal.subscriptions;
