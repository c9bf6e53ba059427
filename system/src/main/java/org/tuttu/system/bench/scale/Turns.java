package org.tuttu.system.bench.scale;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.tuttu.system.bench.Measured;

/**
 * Two things that were measured in turns.
 *
 * @param first  in the order in which they were taken
 * @param second as many, each right after the first's
 */
record Turns(List<Measured> first, List<Measured> second) {

  /** Asks for both, one after the other, for so many rounds. */
  static Turns of(Loader loader, Load first, Load second, ScaleOptions options) throws IOException, InterruptedException {
    Turns turns = new Turns(new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < options.rounds(); i++) {
      turns.first.add(loader.run(first, options.seconds()));
      turns.second.add(loader.run(second, options.seconds()));
    }
    return turns;
  }

  /** The middle one of the turns' ratios, second to first: what slows the machine for a while slows both. */
  double ratio(ToDoubleFunction<Measured> latency) {
    double[] ratios = IntStream.range(0, first.size()).mapToDouble(turn -> latency.applyAsDouble(second.get(turn)) / latency.applyAsDouble(first.get(turn))).sorted().toArray();
    return ratios[ratios.length / 2];
  }

  /** The measurement whose 99th percentile is in the middle. */
  static Measured middle(List<Measured> measured) {
    return measured.stream().sorted(Comparator.comparingDouble(Measured::p99)).toList().get(measured.size() / 2);
  }
}
