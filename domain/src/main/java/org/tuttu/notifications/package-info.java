/**
 * What people are told. Other capabilities fire {@link org.tuttu.shared.News} in the transaction that makes it true; it is kept there and then as one row, and told
 * to each person whom it concerns a moment later: by the bell in the portal and by mail, at once, once a day, or not at all, as each chose for that kind of news.
 */
package org.tuttu.notifications;
