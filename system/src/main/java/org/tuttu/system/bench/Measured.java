package org.tuttu.system.bench;

/**
 * What one load of one address gave.
 *
 * @param perSecond answers per second
 * @param p50       median latency in milliseconds
 * @param p99       99th percentile of the latency in milliseconds
 * @param faults    answers that were not 2xx or 3xx, and broken connections
 */
record Measured(double perSecond, double p50, double p99, long faults) {}
