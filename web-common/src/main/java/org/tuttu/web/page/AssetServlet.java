package org.tuttu.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Serves the assets, for ever: another content has another address. */
@WebServlet("/assets/*")
public class AssetServlet extends HttpServlet {
  @Inject Assets assets;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var found = assets.at("/assets" + request.getPathInfo());
    if (found.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    var asset = found.get();
    var accepts = request.getHeader("Accept-Encoding");
    var zip = asset.zipped() != null && accepts != null && accepts.contains("gzip");
    var body = zip ? asset.zipped() : asset.plain();
    response.setContentType(asset.type());
    response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    response.setHeader("Vary", "Accept-Encoding");
    if (zip) {
      response.setHeader("Content-Encoding", "gzip");
    }
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
