/** What the domain's tests share: a migrated PostgreSQL, the beans with their real interceptors, and the standing cast. */
package org.tuttu.testing;
