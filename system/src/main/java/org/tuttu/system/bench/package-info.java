/**
 * The benchmarks: pages beside bare servlets on the same server, behind the same sign-in, in the same run. What counts is the ratio; the
 * load comes from {@code wrk}, a package of most systems.
 */
package org.tuttu.system.bench;
