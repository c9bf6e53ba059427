package org.tuttu.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
  @Test
  void freePortsAreFree() {
    assertThatCode(() -> Ports.free().requireFree()).doesNotThrowAnyException();
  }

  @Test
  void aTakenPortIsNamedWithItsOption() throws Exception {
    Ports free = Ports.free();
    try (ServerSocket taken = new ServerSocket(free.keycloak(), 1, InetAddress.getLoopbackAddress())) {
      assertThat(taken.isBound()).isTrue();
      assertThatThrownBy(free::requireFree).isInstanceOf(StackFailed.class)
          .hasMessage("Port " + free.keycloak() + " is taken by another program; stop it, or choose another port with --keycloak-port.");
    }
  }

  @Test
  void aPortGivenTwiceIsRefused() {
    Ports free = Ports.free();
    Ports twice = new Ports(free.http(), free.internal(), free.http(), free.postgres(), free.smtp(), free.mail());
    assertThatThrownBy(twice::requireFree).isInstanceOf(StackFailed.class).hasMessageContaining("is given twice, to --port and to --keycloak-port");
  }
}
