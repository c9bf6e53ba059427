/** Bringing files in: what arrived, how it is to be read, what became of its rows. */
package org.tuttu.backoffice.exchange;
