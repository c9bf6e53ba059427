/** What both applications share in the web tier. */
package org.tuttu.web;
