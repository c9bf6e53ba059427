/** What the portal may see and do about the current customer's privacy. */
package org.tuttu.privacy.selfservice;
