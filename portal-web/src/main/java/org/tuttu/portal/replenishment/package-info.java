/** Quick orders, order lists, favourites and standing orders of the customer whom the user acts for. */
package org.tuttu.portal.replenishment;
