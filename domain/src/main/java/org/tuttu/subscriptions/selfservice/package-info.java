/** What the portal sees and does: plans on offer, and the current customer's subscriptions. */
package org.tuttu.subscriptions.selfservice;
