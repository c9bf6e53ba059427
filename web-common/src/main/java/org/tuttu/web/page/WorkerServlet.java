package org.tuttu.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The portal's service worker, for one language: it keeps the assets of pages and the page for when nothing answers, and nothing that anybody else could not see. Its own
 * address stays, so it is always asked for; another version of the assets is another text of it.
 */
@WebServlet("/worker.js")
public class WorkerServlet extends HttpServlet {
  private static final List<String> KEPT = List.of("tuttu.css", "prime.css", "tuttu.js", "icons.svg", "favicon.svg");

  @Inject Site site;
  @Inject Assets assets;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var language = request.getParameter("lang");
    if (site.isBackOffice() || language == null || !Look.LANGUAGES.contains(language)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("text/javascript;charset=UTF-8");
    response.setHeader("Cache-Control", "no-cache");
    response.getWriter().write(script(language));
  }

  private String script(String language) {
    var offline = site.getPath() + assets.path("offline-" + language + ".html");
    var files = Stream.concat(KEPT.stream().map(name -> site.getPath() + assets.path(name)), Stream.of(offline)).toList();
    var version = Assets.digest(String.join(" ", files).getBytes(StandardCharsets.UTF_8));
    return Assets.text("js/worker.js").replace("%version%", version).replace("%offline%", offline).replace("%back-office%", site.getPath() + "/backoffice")
        .replace("'%files%'", files.stream().map(file -> "'" + file + "'").collect(Collectors.joining(", ")));
  }
}
