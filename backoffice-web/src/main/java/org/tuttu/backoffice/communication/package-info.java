/** Staff record their contacts with customers. */
package org.tuttu.backoffice.communication;
