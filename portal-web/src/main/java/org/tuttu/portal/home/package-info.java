/** The welcome for visitors and the home page of customers. */
package org.tuttu.portal.home;
