/** The catalogue, for visitors and customers. */
package org.tuttu.portal.catalogue;
