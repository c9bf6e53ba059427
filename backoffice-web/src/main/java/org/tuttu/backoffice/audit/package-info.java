/** Admins read who did what to whose data. */
package org.tuttu.backoffice.audit;
