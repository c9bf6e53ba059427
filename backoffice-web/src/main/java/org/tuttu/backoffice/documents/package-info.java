/** Documents as files, and what staff share with customers. */
package org.tuttu.backoffice.documents;
