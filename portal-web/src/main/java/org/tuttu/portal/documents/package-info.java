/** Documents as files, and all of them in one place. */
package org.tuttu.portal.documents;
