package org.tuttu.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;

/** From which page of this application a form was opened, to go back to it. */
@RequestScoped
public class Opener {
  private static final int LONGEST = 500;

  @Inject HttpServletRequest request;
  @Inject Site site;

  /**
   * The address that the form was opened with, else the page on which the link to it stood, without the application's own path; null when it was
   * neither, or is no address of this application.
   */
  public String page(String asked) {
    var page = asked == null ? referer() : asked;
    return page != null && isInside(page) && !page.startsWith(here()) ? page : null;
  }

  /** Sends the browser there. */
  public void go(String page) {
    try {
      FacesContext.getCurrentInstance().getExternalContext().redirect(site.getPath() + page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String here() {
    return request.getRequestURI().substring(site.getPath().length());
  }

  private String referer() {
    try {
      var from = new URI(request.getHeader("Referer") == null ? "" : request.getHeader("Referer"));
      var path = from.getRawPath() == null ? "" : from.getRawPath();
      if (!path.startsWith(site.getPath() + "/") || !request.getServerName().equals(from.getHost())) {
        return null;
      }
      return path.substring(site.getPath().length()) + (from.getRawQuery() == null ? "" : "?" + from.getRawQuery());
    } catch (URISyntaxException e) {
      return null;
    }
  }

  static boolean isInside(String page) {
    return page.length() <= LONGEST && page.startsWith("/") && !page.startsWith("//")
        && page.chars().allMatch(c -> c > ' ' && c <= '~' && c != '\\' && c != '"');
  }
}
