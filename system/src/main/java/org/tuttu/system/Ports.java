package org.tuttu.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The loopback ports of one stack. {@code internal} answers health and metrics, apart from the pages.
 */
public record Ports(int http, int internal, int keycloak, int postgres, int smtp, int mail) {

  /** What {@code ./run} uses unless told otherwise. */
  public static Ports standard() {
    return new Ports(8080, 8081, 8180, 5433, 1025, 8025);
  }

  /** Ports that nobody listens on at this moment. */
  public static Ports free() {
    ServerSocket[] sockets = new ServerSocket[6];
    try {
      for (int i = 0; i < sockets.length; i++) sockets[i] = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      return new Ports(sockets[0].getLocalPort(), sockets[1].getLocalPort(), sockets[2].getLocalPort(),
          sockets[3].getLocalPort(), sockets[4].getLocalPort(), sockets[5].getLocalPort());
    } catch (IOException e) {
      throw new StackFailed("No free port was found: " + e.getMessage(), e);
    } finally {
      for (ServerSocket socket : sockets) closeQuietly(socket);
    }
  }

  /** Refuses, naming port and option, when somebody listens on one of them or one is used twice. */
  void requireFree() {
    Map<Integer, String> seen = new LinkedHashMap<>();
    options().forEach((option, port) -> {
      String other = seen.put(port, option);
      if (other != null) throw new StackFailed("Port " + port + " is given twice, to " + other + " and to " + option + ".");
      if (isTaken(port)) {
        throw new StackFailed("Port " + port + " is taken by another program; stop it, or choose another port with " + option + ".");
      }
    });
  }

  private Map<String, Integer> options() {
    Map<String, Integer> options = new LinkedHashMap<>();
    options.put("--port", http);
    options.put("--internal-port", internal);
    options.put("--keycloak-port", keycloak);
    options.put("--postgres-port", postgres);
    options.put("--smtp-port", smtp);
    options.put("--mail-port", mail);
    return options;
  }

  private static boolean isTaken(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  private static void closeQuietly(ServerSocket socket) {
    try {
      if (socket != null) socket.close();
    } catch (IOException e) {
      throw new StackFailed("A probed port could not be released: " + e.getMessage(), e);
    }
  }
}
