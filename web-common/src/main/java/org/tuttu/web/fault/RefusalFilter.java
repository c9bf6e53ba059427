package org.tuttu.web.fault;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.NotFound;
import org.tuttu.web.page.Site;

/** What the domain refuses to a servlet is no fault of ours: it is answered, and the audit trail knows of it; the server's log does not fill with it. */
public class RefusalFilter extends HttpFilter {

  @Inject transient Site site;

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException e) {
      var cause = Cause.of(e);
      if (response.isCommitted() || !(cause instanceof NotFound || cause instanceof AccessDenied)) {
        throw e;
      }
      var fault = cause instanceof AccessDenied && site.isBackOffice() ? Fault.FORBIDDEN : Fault.NOT_FOUND;
      response.sendError(fault.status);
    }
  }
}
