/**
 * Services in use. A <em>plan</em> says on what terms a product of the kind subscription can be used: how long a <em>term</em> is, after which it renews itself; the
 * <em>period</em> for which its price is; notice and minimum; what is counted (its <em>meter</em>) and what that costs. A price has versions, each from a day on; a
 * subscription keeps its version until it renews. Whatever is charged is a <em>charge</em>, once, and becomes a line of an invoice, which {@code billing} makes out.
 */
package org.tuttu.subscriptions;
