package org.tuttu.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;

/**
 * Refuses what another site makes a browser send. View state lives in the page and is no secret of one user's, so this
 * and the SameSite cookies are the defence against forged requests. Also refuses the second address of each page, which
 * would slip past access rules written for the first.
 */
public class OriginFilter extends HttpFilter {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  private static final String RESOURCES = "/jakarta.faces.resource/";

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (isSecondAddress(request)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (!SAFE.contains(request.getMethod()) && isForeign(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isSecondAddress(HttpServletRequest request) {
    var uri = request.getRequestURI();
    return uri.contains(".xhtml") && !uri.startsWith(request.getContextPath() + RESOURCES);
  }

  /** A server calling a server, as Keycloak does for a logout, sends neither header. */
  static boolean isForeign(HttpServletRequest request) {
    var site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return !site.equals("same-origin") && !site.equals("none");
    }
    var origin = request.getHeader("Origin");
    return origin != null && !sameHost(origin, request.getHeader("Host"));
  }

  private static boolean sameHost(String origin, String host) {
    try {
      var authority = URI.create(origin).getRawAuthority();
      return authority != null && authority.equalsIgnoreCase(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
