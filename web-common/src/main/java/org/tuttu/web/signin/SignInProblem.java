package org.tuttu.web.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.tuttu.shared.RuleViolated;

/** Why somebody cannot sign in; each has its words on one page. */
enum SignInProblem {
  UNAVAILABLE(HttpServletResponse.SC_SERVICE_UNAVAILABLE),
  EXPIRED(HttpServletResponse.SC_BAD_REQUEST),
  BLOCKED(HttpServletResponse.SC_FORBIDDEN),
  DEMO_USER(HttpServletResponse.SC_FORBIDDEN);

  private final int status;

  SignInProblem(int status) {
    this.status = status;
  }

  static SignInProblem of(RuleViolated refusal) {
    return refusal.code().equals("sign-in.demo-user") ? DEMO_USER : BLOCKED;
  }

  void show(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
    response.setStatus(status);
    response.setHeader("Cache-Control", "no-store");
    request.setAttribute("problem", name().toLowerCase(Locale.ROOT).replace('_', '-'));
    request.getRequestDispatcher("/sign-in-problem.xhtml").forward(request, response);
  }
}
