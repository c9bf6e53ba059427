package org.tuttu.system.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;

class WrkTest {

  @Test
  void readsRateLatenciesAndFaults() {
    Measured measured = Wrk.read("""
        Running 5s test @ http://127.0.0.1:8080/
          Latency Distribution
             50%  812.00us
             75%    1.20ms
             90%    2.90ms
             99%    1.02s
          12000 requests in 5.00s, 90.00MB read
          Socket errors: connect 0, read 2, write 0, timeout 1
          Non-2xx or 3xx responses: 4
        Requests/sec:   2400.50
        """);

    assertThat(measured).isEqualTo(new Measured(2400.5, 0.812, 1020, 7));
  }

  @Test
  void refusesToLoadAnotherMachine() {
    assertThatThrownBy(() -> Wrk.load(URI.create("http://192.0.2.1/"), "", 1, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
