/** A customer's own basket, checkout and orders. */
package org.tuttu.ordering.selfservice;
