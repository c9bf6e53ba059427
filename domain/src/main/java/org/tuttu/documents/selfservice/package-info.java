/** What the portal may see of documents. */
package org.tuttu.documents.selfservice;
