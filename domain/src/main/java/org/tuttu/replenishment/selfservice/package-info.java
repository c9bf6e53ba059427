/** What a customer's people do to order again. */
package org.tuttu.replenishment.selfservice;
