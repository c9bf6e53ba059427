/** The privacy centre: what is stored and why, who looked at it, consents, copies of everything, and the request to be forgotten. */
package org.tuttu.portal.privacy;
