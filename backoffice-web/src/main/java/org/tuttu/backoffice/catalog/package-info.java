/** The catalogue, as staff see it and managers keep it. */
package org.tuttu.backoffice.catalog;
