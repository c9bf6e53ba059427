package org.tuttu.system.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs {@code wrk} against one address of this machine, for a bounded time, and reads what it prints. */
final class Wrk {

  private static final Pattern LATENCY = Pattern.compile("(50|99)%\\s+([\\d.]+)(us|ms|s|m)");
  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
  private static final Pattern REFUSED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");
  private static final Pattern BROKEN = Pattern.compile("Socket errors: connect (\\d+), read (\\d+), write (\\d+), timeout (\\d+)");

  private Wrk() {}

  /**
   * @param cookies the value of the {@code Cookie} header; empty for a visitor
   * @throws IllegalArgumentException for an address of another machine
   */
  static Measured load(URI address, String cookies, int connections, int seconds) throws IOException, InterruptedException {
    if (!address.getHost().equals("127.0.0.1")) {
      throw new IllegalArgumentException("loads go to this machine only, not to " + address.getHost());
    }
    List<String> command = List.of("wrk", "--latency", "-t1", "-c" + connections, "-d" + seconds + "s", "--timeout", "10s",
        "-H", "Cookie: " + cookies, "-H", "Accept-Encoding: identity", address.toString());
    Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!wrk.waitFor(seconds + 30L, TimeUnit.SECONDS) || wrk.exitValue() != 0) {
      throw new IOException("wrk failed: " + printed);
    }
    return read(printed);
  }

  static Measured read(String printed) {
    double p50 = 0;
    double p99 = 0;
    Matcher latency = LATENCY.matcher(printed);
    while (latency.find()) {
      double millis = Double.parseDouble(latency.group(2)) * millisPer(latency.group(3));
      if (latency.group(1).equals("50")) {
        p50 = millis;
      } else {
        p99 = millis;
      }
    }
    return new Measured(Double.parseDouble(first(RATE, printed, "0")), p50, p99, Long.parseLong(first(REFUSED, printed, "0")) + broken(printed));
  }

  private static double millisPer(String unit) {
    return switch (unit) {
      case "us" -> 0.001;
      case "ms" -> 1;
      case "s" -> 1000;
      default -> 60_000;
    };
  }

  private static long broken(String printed) {
    Matcher matcher = BROKEN.matcher(printed);
    long sum = 0;
    if (matcher.find()) {
      for (int group = 1; group <= matcher.groupCount(); group++) {
        sum += Long.parseLong(matcher.group(group));
      }
    }
    return sum;
  }

  private static String first(Pattern pattern, String printed, String otherwise) {
    Matcher matcher = pattern.matcher(printed);
    return matcher.find() ? matcher.group(1) : otherwise;
  }
}
