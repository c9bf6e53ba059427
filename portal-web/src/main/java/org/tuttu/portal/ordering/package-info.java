/** Basket, checkout and orders of the customer whom the user acts for. */
package org.tuttu.portal.ordering;
