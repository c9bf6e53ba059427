/** How what is owed comes in: bank statements and what becomes of their entries. */
package org.tuttu.backoffice.collection;
