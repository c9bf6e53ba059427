/**
 * What happened with a customer, newest first, merged of what the capabilities keep. Each gives its branch ({@link org.tuttu.timeline.TimelineBranch}) when
 * it is asked by an event; one statement reads them all, however many there are.
 */
package org.tuttu.timeline;
