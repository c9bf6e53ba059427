/** What people see when something goes wrong: a message on the page, or a page with a reference that is also in the log. */
package org.tuttu.web.fault;
