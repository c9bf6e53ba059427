/**
 * Signing in and out with Keycloak. A cookie holds a random token; who that is stands in the domain's {@code SignIns}, remembered here for
 * seconds. No HTTP session is used. docs/decisions/0001-sign-in.md says why.
 */
package org.tuttu.web.signin;
