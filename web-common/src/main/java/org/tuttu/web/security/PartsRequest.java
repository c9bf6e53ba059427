package org.tuttu.web.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletDiskFileUpload;

/**
 * A form with files, taken apart without the server: Payara 6 writes each field to a file that it leaves there, and never lets go of what it knows of it
 * (payara/Payara#6324). Here fields stay in memory, and long files are gone when the request is answered.
 */
class PartsRequest extends HttpServletRequestWrapper implements AutoCloseable {

  /** So much of each part, and of all fields together: whoever sends a form cannot fill the memory with it. */
  private static final int LONGEST_IN_MEMORY = 1 << 14;
  private static final int LONGEST_FIELDS = 1_000_000;
  /** More than any form of ours has. */
  private static final int MOST_PARTS = 1_000;

  private final List<DiskFileItem> items;
  private final List<Part> parts = new ArrayList<>();
  private final Map<String, String[]> parameters;

  /**
   * @throws IOException                          when it is not such a form, is cut, has too many parts, or fields that are too long
   * @throws java.nio.file.InvalidPathException when a file's name has a character that no name can have
   */
  PartsRequest(HttpServletRequest request) throws IOException {
    super(request);
    var upload = new JakartaServletDiskFileUpload(DiskFileItemFactory.builder().setThreshold(LONGEST_IN_MEMORY).get());
    upload.setHeaderCharset(UTF_8);
    upload.setMaxFileCount(MOST_PARTS);
    items = upload.parseRequest(request);
    var values = new LinkedHashMap<String, List<String>>();
    try {
      if (items.stream().filter(DiskFileItem::isFormField).mapToLong(DiskFileItem::getSize).sum() > LONGEST_FIELDS) {
        throw new IOException("fields that are too long");
      }
      addQuery(values, request.getQueryString());
      for (var item : items) {
        parts.add(SentPart.of(item));
        if (item.isFormField()) {
          values.computeIfAbsent(item.getFieldName(), name -> new ArrayList<>()).add(item.getString(UTF_8));
        }
      }
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
    var all = new LinkedHashMap<String, String[]>();
    values.forEach((name, each) -> all.put(name, each.toArray(String[]::new)));
    parameters = Collections.unmodifiableMap(all);
  }

  static boolean isOne(HttpServletRequest request) {
    return JakartaServletDiskFileUpload.isMultipartContent(request);
  }

  /** The server's own answer would take the parts apart. */
  private static void addQuery(Map<String, List<String>> values, String query) throws IOException {
    if (query == null) {
      return;
    }
    try {
      for (var pair : query.split("&")) {
        var at = pair.indexOf('=');
        var name = URLDecoder.decode(at < 0 ? pair : pair.substring(0, at), UTF_8);
        values.computeIfAbsent(name, key -> new ArrayList<>()).add(at < 0 ? "" : URLDecoder.decode(pair.substring(at + 1), UTF_8));
      }
    } catch (IllegalArgumentException e) {
      throw new IOException("not a query: " + query, e);
    }
  }

  @Override
  public Collection<Part> getParts() {
    return Collections.unmodifiableList(parts);
  }

  @Override
  public Part getPart(String name) {
    return parts.stream().filter(part -> part.getName().equals(name)).findFirst().orElse(null);
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return parameters;
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(parameters.keySet());
  }

  @Override
  public String[] getParameterValues(String name) {
    var values = parameters.get(name);
    return values == null ? null : values.clone();
  }

  @Override
  public String getParameter(String name) {
    var values = parameters.get(name);
    return values == null ? null : values[0];
  }

  @Override
  public void close() throws IOException {
    for (var item : items) {
      item.delete();
    }
  }
}
