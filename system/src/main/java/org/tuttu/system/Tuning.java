package org.tuttu.system;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * How the applications' server runs.
 *
 * @param jvmOptions of the Java machine
 * @param unpacked   done to the folder of the unpacked applications before they are deployed
 */
public record Tuning(List<String> jvmOptions, Preparation unpacked) {

  /** What is done to the applications before they are deployed. */
  @FunctionalInterface
  public interface Preparation {
    void of(Path applications) throws IOException;
  }

  /** Starts soon, and never becomes as quick as it could: for people who try it, and tests. */
  public static Tuning quickStart() {
    return quickStart(applications -> { });
  }

  /** As {@link #quickStart()}, with something done to the unpacked applications first. */
  public static Tuning quickStart(Preparation unpacked) {
    return new Tuning(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx768m", "-Xshare:auto"), unpacked);
  }

  /** Compiles what is used much to the full: for benchmarks. */
  public static Tuning throughput(Preparation unpacked) {
    return new Tuning(List.of("-XX:+UseParallelGC", "-Xmx330m", "-Xmn130m", "-XX:+IgnoreUnrecognizedVMOptions", "-XX:TrimNativeHeapInterval=30000"), unpacked);
  }
}
