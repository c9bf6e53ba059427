/** The headers and checks that every answer and every request gets. */
package org.tuttu.web.security;
