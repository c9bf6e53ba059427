/** What the user was told, how they want to be told, and the way out of mails. */
package org.tuttu.portal.notifications;
