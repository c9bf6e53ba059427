/** Where staff begin the day: what waits for them. */
package org.tuttu.backoffice.home;
