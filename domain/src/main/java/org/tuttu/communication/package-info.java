/** What passes between customers and us: interactions (a call, a visit, a letter) as staff record them, and the mails that leave from the outbox. */
package org.tuttu.communication;
