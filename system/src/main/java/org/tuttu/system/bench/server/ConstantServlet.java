package org.tuttu.system.bench.server;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A page of so many bytes that is always the same. */
@WebServlet("/bench/constant")
public class ConstantServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    int bytes = Math.min(Integer.parseInt(request.getParameter("bytes")), 1_000_000);
    response.setContentType("text/html;charset=UTF-8");
    response.getOutputStream().write("x".repeat(bytes).getBytes(StandardCharsets.US_ASCII));
  }
}
