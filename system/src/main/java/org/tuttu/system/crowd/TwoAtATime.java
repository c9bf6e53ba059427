package org.tuttu.system.crowd;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Work on two threads; when one piece fails, what it failed with is thrown. */
final class TwoAtATime {
  private TwoAtATime() {}

  static void run(List<Callable<Void>> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      for (Future<Void> each : threads.invokeAll(work)) each.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    } finally {
      threads.shutdownNow();
    }
  }
}
