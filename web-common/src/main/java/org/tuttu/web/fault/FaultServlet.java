package org.tuttu.web.fault;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.tuttu.web.Visitor;
import org.tuttu.web.operations.RequestId;
import org.tuttu.web.page.Look;
import org.tuttu.web.page.Site;
import org.tuttu.web.page.WebTexts;

/** The page for everything that went wrong. It needs neither Faces nor the database, so it shows when they do not work. */
@WebServlet(FaultServlet.PATH)
public class FaultServlet extends HttpServlet {
  static final String PATH = "/fault";
  static final String TEXT = "org.tuttu.web.fault.text";
  private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9-]{8,64}");

  @Inject transient Site site;
  @Inject transient Look look;
  @Inject transient Visitor visitor;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var dispatched = request.getDispatcherType() == DispatcherType.ERROR;
    var fault = dispatched ? thrown(request) : Fault.of(asked(request));
    response.setStatus(fault.status);
    response.setContentType("text/html;charset=UTF-8");
    response.getWriter().write(html(fault, (String) request.getAttribute(TEXT), reference(request, dispatched)));
  }

  /** Of a servlet, whose exceptions come here unhandled unless they are a refusal. */
  private static Fault thrown(HttpServletRequest request) {
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable exception) {
      Fault.log(request, exception);
      return Fault.BROKEN;
    }
    var status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return Fault.of(status == null ? Fault.BROKEN.status : status);
  }

  private static Integer asked(HttpServletRequest request) {
    var status = request.getParameter("status");
    return status != null && status.matches("[45]\\d\\d") ? Integer.valueOf(status) : Fault.NOT_FOUND.status;
  }

  private static String reference(HttpServletRequest request, boolean dispatched) {
    var given = dispatched ? null : request.getParameter("reference");
    return given != null && REFERENCE.matcher(given).matches() ? given : RequestId.of(request);
  }

  private String html(Fault fault, String text, String reference) {
    var locale = locale();
    var title = WebTexts.text(locale, "fault." + fault.key + ".title");
    var hint = text != null ? text : WebTexts.text(locale, "fault." + fault.key + ".text");
    return """
        <!DOCTYPE html>
        <html lang="%1$s" data-app="%2$s" data-theme="%3$s"><head><meta charset="UTF-8">
        <meta name="viewport" content="width=device-width, initial-scale=1"><title>%4$s · %5$s</title>
        <link rel="icon" href="%6$s" type="image/svg+xml"><link rel="stylesheet" href="%7$s"></head>
        <body class="fault"><header><a class="brand" href="%8$s/"><svg class="brand-mark" aria-hidden="true"><use href="%9$smark"/></svg><span>%5$s</span></a></header>
        <main><p class="fault-code" aria-hidden="true">%10$d</p><h1>%4$s</h1><p class="lead">%11$s</p>
        <div class="actions"><a class="button button-primary" href="%8$s/">%12$s</a>%14$s</div>
        %13$s</main></body></html>
        """.formatted(locale.getLanguage(), site.getKind(), theme(), escaped(title), escaped(site.getCompanyName()), site.getFavicon(),
        site.getCss(), site.getPath(), site.getIcons(), fault.status, escaped(hint), escaped(WebTexts.text(locale, "fault.home")),
        referred(locale, reference), fault == Fault.FORBIDDEN ? signOut(locale) : "");
  }

  /** What the server refused before it let the request in has no reference, as there is nothing of it in the log. */
  private static String referred(Locale locale, String reference) {
    return reference == null ? "" : """
        <p class="small quiet">%s <code>%s</code></p>""".formatted(escaped(WebTexts.text(locale, "fault.reference")), escaped(reference));
  }

  /** Somebody who is signed in as the wrong user gets no further without this. */
  private String signOut(Locale locale) {
    return visitor.isSignedIn() ? """
        <form action="%s/sign-out" method="post"><button class="button">%s (%s)</button></form>"""
        .formatted(site.getPath(), escaped(WebTexts.text(locale, "frame.sign-out")), escaped(visitor.getName())) : "";
  }

  private Locale locale() {
    try {
      return look.getLocale();
    } catch (RuntimeException e) {
      return Locale.ENGLISH;
    }
  }

  private String theme() {
    try {
      return look.getTheme();
    } catch (RuntimeException e) {
      return "";
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }
}
