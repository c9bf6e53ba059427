/** Requests to be forgotten, and what customers agreed to be contacted about. */
package org.tuttu.backoffice.privacy;
