package org.tuttu.system.bench.scale;

import java.util.Arrays;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What each of some requests took. A percentile of several measurements is that of all their requests: it rests on more of the slow ones than those of each.
 *
 * @param nanos   sorted
 * @param seconds how long was measured
 * @param faults  requests that were not answered, or with another status than 200
 */
record Latencies(long[] nanos, double seconds, long faults) {

  static Latencies of(LongStream nanos, double seconds, long faults) {
    return new Latencies(nanos.sorted().toArray(), seconds, faults);
  }

  Latencies with(Latencies more) {
    return of(Stream.of(nanos, more.nanos).flatMapToLong(Arrays::stream), seconds + more.seconds, faults + more.faults);
  }

  /** In milliseconds. */
  double p50() {
    return percentile(50);
  }

  /** In milliseconds. */
  double p99() {
    return percentile(99);
  }

  double perSecond() {
    return nanos.length / seconds;
  }

  private double percentile(int percent) {
    return nanos.length == 0 ? Double.NaN : nanos[nanos.length * percent / 100] / 1e6;
  }
}
