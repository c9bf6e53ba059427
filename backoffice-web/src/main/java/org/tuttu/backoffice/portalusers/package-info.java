/** Staff see who uses the portal, and block who must not. */
package org.tuttu.backoffice.portalusers;
