/** Postal addresses on pages: typed, chosen and printed alike in both applications. */
package org.tuttu.web.address;
