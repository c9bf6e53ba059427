package org.tuttu.backoffice.finding;

import jakarta.inject.Inject;
import jakarta.json.stream.JsonGenerator;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.tuttu.backoffice.Wording;
import org.tuttu.finding.Finder;
import org.tuttu.finding.Hit;
import org.tuttu.shared.JsonTexts;
import org.tuttu.web.page.PageAddress;

/** The few best hits for what stands in the search box, as JSON; asked with each pause in typing, so without Faces. */
@WebServlet("/find/suggest")
public class SuggestServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int FEW = 8;

  @Inject transient Finder finder;
  @Inject transient HitViews views;
  @Inject transient Wording wording;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var q = request.getParameter("q") == null ? "" : request.getParameter("q").strip();
    var hits = finder.find(q, FEW);
    response.setContentType("application/json;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    try (var json = JsonTexts.generator(response.getWriter())) {
      write(json, request.getContextPath(), q, hits);
    }
  }

  private void write(JsonGenerator json, String path, String q, List<Hit> hits) {
    json.writeStartObject();
    json.write("status", hits.isEmpty() ? wording.text("find.none") : wording.text("find.hits", hits.size()));
    json.writeStartArray("hits");
    hits.stream().map(views::of).forEach(hit -> json.writeStartObject().write("kind", hit.kind()).write("icon", hit.icon())
        .write("href", path + hit.href()).write("title", hit.title()).write("detail", hit.detail()).writeEnd());
    json.writeEnd();
    json.writeStartObject("all").write("href", path + PageAddress.of("/find/find").with("q", q)).write("title", wording.text("find.all", q)).writeEnd();
    json.writeEnd();
  }
}
