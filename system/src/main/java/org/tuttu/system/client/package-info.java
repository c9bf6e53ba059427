/** A browser without a screen: signs in through Keycloak's own page, keeps its cookies, posts forms. For tests and benchmarks. */
package org.tuttu.system.client;
