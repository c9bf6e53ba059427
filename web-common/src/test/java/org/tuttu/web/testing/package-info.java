/** Rules that every module with pages is tested against. */
package org.tuttu.web.testing;
