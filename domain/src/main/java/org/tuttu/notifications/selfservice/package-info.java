/** What the portal may see and do: always about the signed-in user's own notifications; and the address in a mail by which somebody wants no more of them. */
package org.tuttu.notifications.selfservice;
