/** What a plan of a subscription says, as both applications print it. */
package org.tuttu.web.plan;
