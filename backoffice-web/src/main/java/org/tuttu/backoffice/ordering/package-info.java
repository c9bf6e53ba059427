/** Orders, as staff see and handle them. */
package org.tuttu.backoffice.ordering;
