package org.tuttu.web.signin;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/** Where somebody lands after signing in: an address of this application, never another site's. */
final class Target {

  /** Longer ones would not fit into a cookie. */
  private static final int LONGEST = 800;
  private static final List<String> DOORS = List.of("/sign-in", "/sign-out", "/callback", "/backchannel-logout");

  private Target() {}

  /** The address if it is one to land on, or else the application's home. */
  static String checked(String path, String to) {
    return isInside(path, to) ? to : path + "/";
  }

  private static boolean isInside(String path, String to) {
    if (to == null || to.length() > LONGEST || !to.startsWith(path + "/") || to.startsWith("//") || to.indexOf('\\') >= 0) {
      return false;
    }
    if (to.chars().anyMatch(c -> c <= ' ' || c > '~')) {
      return false;
    }
    try {
      URI uri = new URI(to);
      String inside = uri.getPath();
      return !uri.isAbsolute() && uri.getRawAuthority() == null && !inside.contains("//") && !inside.contains("/.")
          && !DOORS.contains(inside.substring(path.length()));
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
