/** Tags that need Java: what a tag file in {@code META-INF/tags} cannot do. */
package org.tuttu.web.tags;
