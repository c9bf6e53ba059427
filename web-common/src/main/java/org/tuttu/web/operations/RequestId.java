package org.tuttu.web.operations;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * Gives each request an id, or keeps the one that the proxy gave. It goes back in the answer, onto the error page as its reference, and
 * into the thread's name, which the server's JSON log writes on every line.
 */
public class RequestId extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String NAME = "X-Request-ID";
  private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9-]{8,64}");

  /** The id of a request that passed this filter. */
  public static String of(HttpServletRequest request) {
    return (String) request.getAttribute(NAME);
  }

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
    String given = request.getHeader(NAME);
    String id = given != null && ACCEPTED.matcher(given).matches() ? given : Long.toHexString(ThreadLocalRandom.current().nextLong() | Long.MIN_VALUE);
    request.setAttribute(NAME, id);
    response.setHeader(NAME, id);
    Thread thread = Thread.currentThread();
    String name = thread.getName();
    thread.setName(name + " request " + id);
    try {
      chain.doFilter(request, response);
    } finally {
      thread.setName(name);
    }
  }
}
