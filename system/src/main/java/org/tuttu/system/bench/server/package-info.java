/**
 * What the pages are held against: bare servlets that the benchmark puts into its own copy of the portal, so behind the same sign-in. They are
 * never part of the release.
 */
package org.tuttu.system.bench.server;
