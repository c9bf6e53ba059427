package org.tuttu.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.Arrays;
import org.tuttu.shared.FileRules;

/**
 * Refuses what no form of ours sends: more than a megabyte, broken UTF-8, the character that PostgreSQL cannot store. Files are sent to the
 * addresses that the application's parameters name: to {@code org.tuttu.UPLOADS} with a page's form, a little more than a file may be, so that the page can say that it
 * is too long; to {@code org.tuttu.UNLIMITED}, what is there looks at all of it itself.
 */
public class InputFilter extends HttpFilter {
  private static final String UPLOADS = "org.tuttu.UPLOADS";
  private static final String UNLIMITED = "org.tuttu.UNLIMITED";
  private static final long LONGEST = 1_000_000;
  private static final long LONGEST_WITH_FILES = 5 * FileRules.LONGEST;
  private static final int TOO_LONG = 413;

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (isOneOf(UNLIMITED, request)) {
      chain.doFilter(request, response);
    } else if (request.getContentLengthLong() > (isOneOf(UPLOADS, request) ? LONGEST_WITH_FILES : LONGEST)) {
      response.sendError(TOO_LONG);
    } else if (isOfUnknownLength(request)) {
      response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
    } else if (PartsRequest.isOne(request)) {
      takeApart(request, response, chain);
    } else {
      pass(request, response, chain);
    }
  }

  private static void takeApart(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
    try (var parts = parts(request)) {
      if (parts == null) {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      } else {
        pass(parts, response, chain);
      }
    }
  }

  private static PartsRequest parts(HttpServletRequest request) {
    try {
      return new PartsRequest(request);
    } catch (IOException | InvalidPathException e) {
      return null;
    }
  }

  private static void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
    if (isUnreadable(request)) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    } else {
      chain.doFilter(request, response);
    }
  }

  /** Browsers say how long a form with files is; else whatever comes would be kept. */
  private static boolean isOfUnknownLength(HttpServletRequest request) {
    return request.getContentLengthLong() < 0 && PartsRequest.isOne(request);
  }

  private boolean isOneOf(String parameter, HttpServletRequest request) {
    var addresses = getServletContext().getInitParameter(parameter);
    return addresses != null && Arrays.asList(addresses.strip().split("\\s+")).contains(request.getServletPath());
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
