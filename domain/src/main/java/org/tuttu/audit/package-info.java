/**
 * The append-only trail of who did what to whose data, when, with the values before and after; and of staff's looks at a customer's
 * page and of refused attempts. Entries are written in the transaction of what they tell, and never changed.
 */
package org.tuttu.audit;
