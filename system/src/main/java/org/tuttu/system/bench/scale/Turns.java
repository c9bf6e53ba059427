package org.tuttu.system.bench.scale;

import java.io.IOException;
import java.util.function.ToDoubleFunction;

/** Two things that were measured in turns: what slows the machine for a while slows both. */
record Turns(Latencies first, Latencies second) {

  /** Asks for both, one after the other, for so many rounds. */
  static Turns of(Loader loader, Load first, Load second, ScaleOptions options) throws IOException, InterruptedException {
    Turns turns = new Turns(loader.run(first, options.seconds()), loader.run(second, options.seconds()));
    for (int i = 1; i < options.rounds(); i++) {
      turns = new Turns(turns.first.with(loader.run(first, options.seconds())), turns.second.with(loader.run(second, options.seconds())));
    }
    return turns;
  }

  /** Second to first. */
  double ratio(ToDoubleFunction<Latencies> latency) {
    return latency.applyAsDouble(second) / latency.applyAsDouble(first);
  }
}
