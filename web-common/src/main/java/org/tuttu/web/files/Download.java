package org.tuttu.web.files;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A file as an answer: saved, never shown in the application's own origin, whatever is in it.
 *
 * @param name  with its ending
 * @param bytes how long it is; below zero when that is not known yet
 */
public record Download(String name, String mediaType, long bytes, Content content) {

  /** Writes a file's content. */
  public interface Content {

    void writeTo(OutputStream out) throws IOException;
  }

  public static Download of(String name, String mediaType, byte[] content) {
    return new Download(name, mediaType, content.length, out -> out.write(content));
  }

  public void answer(HttpServletResponse response) throws IOException {
    response.setContentType(mediaType);
    response.setHeader("Content-Disposition", disposition(name));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    if (bytes >= 0) {
      response.setContentLengthLong(bytes);
    }
    content.writeTo(response.getOutputStream());
  }

  /** The name in ASCII for old programs, and as it is (RFC 6266, RFC 8187). */
  static String disposition(String name) {
    var plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
    return "attachment; filename=\"" + plain + "\"" + (plain.equals(name) ? "" : "; filename*=UTF-8''" + encoded(name));
  }

  private static String encoded(String name) {
    var encoded = new StringBuilder();
    for (var sign : name.getBytes(StandardCharsets.UTF_8)) {
      if (sign > 0 && (Character.isLetterOrDigit(sign) || "._-".indexOf(sign) >= 0)) {
        encoded.append((char) sign);
      } else {
        encoded.append('%').append(String.format("%02X", sign));
      }
    }
    return encoded.toString();
  }
}
