/** The search box of every page of the back office: what it suggests while somebody types, and the page of results. */
package org.tuttu.backoffice.finding;
