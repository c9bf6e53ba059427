package org.tuttu.web.security;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.commons.fileupload2.core.DiskFileItem;

/**
 * A field or a file of a {@link PartsRequest}.
 *
 * @param fileName null for a field
 */
record SentPart(DiskFileItem item, String fileName) implements Part {

  /** @throws java.nio.file.InvalidPathException when no file can have the name that it gives */
  static SentPart of(DiskFileItem item) {
    return new SentPart(item, item.getName());
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return item.getInputStream();
  }

  @Override
  public String getContentType() {
    return item.getContentType();
  }

  @Override
  public String getName() {
    return item.getFieldName();
  }

  @Override
  public String getSubmittedFileName() {
    return fileName;
  }

  @Override
  public long getSize() {
    return item.getSize();
  }

  @Override
  public void write(String file) throws IOException {
    item.write(Path.of(file));
  }

  @Override
  public void delete() throws IOException {
    item.delete();
  }

  @Override
  public String getHeader(String name) {
    return item.getHeaders().getHeader(name);
  }

  @Override
  public Collection<String> getHeaders(String name) {
    List<String> found = new ArrayList<>();
    item.getHeaders().getHeaders(name).forEachRemaining(found::add);
    return found;
  }

  @Override
  public Collection<String> getHeaderNames() {
    List<String> found = new ArrayList<>();
    item.getHeaders().getHeaderNames().forEachRemaining(found::add);
    return found;
  }
}
