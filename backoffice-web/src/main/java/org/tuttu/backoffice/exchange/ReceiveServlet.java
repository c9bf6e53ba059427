package org.tuttu.backoffice.exchange;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tuttu.exchange.Imports;
import org.tuttu.shared.Language;
import org.tuttu.shared.RuleViolated;
import org.tuttu.web.page.Look;
import org.tuttu.web.page.PageAddress;

/** Takes the file of a new import; what it is and how it is read is said on the next page. What is kept in memory of a part the server never lets go of. */
@WebServlet("/imports/receive")
@MultipartConfig(maxFileSize = 1 << 30, maxRequestSize = (1 << 30) + (1 << 16))
public class ReceiveServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient Imports imports;
  @Inject transient Look look;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", request.getContextPath() + received(request));
  }

  private PageAddress received(HttpServletRequest request) throws IOException, ServletException {
    try {
      var file = request.getPart("file");
      if (file == null) {
        return problem("file-empty");
      }
      try (var content = file.getInputStream()) {
        var number = imports.receive(file.getSubmittedFileName(), content, Language.of(look.getLanguage()).orElse(Language.EN), look.getZone());
        return PageAddress.of("/imports/plan").with("number", number);
      } finally {
        file.delete();
      }
    } catch (RuleViolated refused) {
      return problem(refused.code().substring(refused.code().indexOf('.') + 1));
    } catch (IllegalStateException tooLong) {
      return problem("file-too-long");
    }
  }

  private static PageAddress problem(String code) {
    return PageAddress.of("/imports/imports").with("problem", code);
  }
}
