package org.tuttu.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Refuses what no form of ours sends: more than a megabyte, broken UTF-8, the character that PostgreSQL cannot store. Files are sent to the one
 * address that the application's parameter {@code org.tuttu.UPLOADS} names; what is there looks at them itself.
 */
public class InputFilter extends HttpFilter {
  private static final String UPLOADS = "org.tuttu.UPLOADS";
  private static final long LONGEST = 1_000_000;
  private static final int TOO_LONG = 413;

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getServletPath().equals(getServletContext().getInitParameter(UPLOADS))) {
      chain.doFilter(request, response);
    } else if (request.getContentLengthLong() > LONGEST) {
      response.sendError(TOO_LONG);
    } else if (isUnreadable(request)) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isUnreadable(HttpServletRequest request) {
    if (request.getQueryString() == null && request.getContentLengthLong() <= 0) {
      return false;
    }
    for (var values : request.getParameterMap().values()) {
      for (var value : values) {
        if (value.indexOf('\0') >= 0 || value.indexOf('\ufffd') >= 0) {
          return true;
        }
      }
    }
    return false;
  }
}
