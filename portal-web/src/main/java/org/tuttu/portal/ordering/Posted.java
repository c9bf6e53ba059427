package org.tuttu.portal.ordering;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;

/** Plain forms, which lean pages post to a page that carries the command out: only a POST may change anything. */
public final class Posted {
  private Posted() {}

  public static boolean is(HttpServletRequest request) {
    return request.getMethod().equals("POST");
  }

  /** Goes back to where the form was, if that is an address below the given path: never to somebody else's site. */
  static boolean returnTo(String to, String below) {
    if (!isBelow(to, below)) {
      return false;
    }
    try {
      FacesContext.getCurrentInstance().getExternalContext().redirect(URI.create(to).toASCIIString());
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean isBelow(String to, String below) {
    try {
      return to != null && to.startsWith(below) && URI.create(to).normalize().toString().startsWith(below);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
