/** What customers order again and again, as staff see it. */
package org.tuttu.backoffice.replenishment;
