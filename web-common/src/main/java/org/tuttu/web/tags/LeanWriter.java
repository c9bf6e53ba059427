package org.tuttu.web.tags;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextWrapper;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;

/**
 * Writes HTML into a text: escaped, and without what only components with renderers and state need. A page that only shows is all markup, and
 * the usual writer's care for each element is a good part of its price. Scripts and styles within the page are not written by it.
 */
class LeanWriter extends ResponseWriter {

  private static final Set<String> VOID = Set.of(
      "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");

  /** True by being there: left out when their expression gives nothing. */
  private static final Set<String> SWITCHES = Set.of("checked", "disabled", "open", "selected");

  private static final int USUAL_SIZE = 16_384;

  private final StringBuilder text = new StringBuilder(USUAL_SIZE);
  private boolean open;

  /** What components write. */
  static String text(FacesContext context, List<UIComponent> components) throws IOException {
    var bare = bare(context);
    var page = bare.getResponseWriter();
    var lean = new LeanWriter();
    bare.setResponseWriter(lean);
    try {
      for (var component : components) {
        component.encodeAll(context);
      }
    } finally {
      if (page != null) {
        bare.setResponseWriter(page);
      }
    }
    lean.endStart();
    return lean.text.toString();
  }

  /** Without PrimeFaces around it, which would put a nonce on scripts that need none, as they are our own files. */
  private static FacesContext bare(FacesContext context) {
    var bare = context;
    while (bare instanceof FacesContextWrapper wrapper) {
      bare = wrapper.getWrapped();
    }
    return bare;
  }

  @Override
  public void startElement(String name, UIComponent component) {
    endStart();
    text.append('<').append(name);
    open = true;
  }

  @Override
  public void endElement(String name) {
    endStart();
    if (!VOID.contains(name)) {
      text.append("</").append(name).append('>');
    }
  }

  @Override
  public void writeAttribute(String name, Object value, String property) {
    if (value == null || Boolean.FALSE.equals(value) || "".equals(value) && SWITCHES.contains(name)) {
      return;
    }
    text.append(' ').append(name).append("=\"");
    escape(Boolean.TRUE.equals(value) ? name : value.toString(), true);
    text.append('"');
  }

  @Override
  public void writeURIAttribute(String name, Object value, String property) {
    writeAttribute(name, value, property);
  }

  @Override
  public void writeText(Object value, String property) {
    endStart();
    escape(value.toString(), false);
  }

  @Override
  public void writeText(char[] value, int from, int length) {
    writeText(new String(value, from, length), null);
  }

  @Override
  public void writeComment(Object comment) {
    endStart();
    text.append("<!--").append(comment).append("-->");
  }

  @Override
  public void write(String markup) {
    endStart();
    text.append(markup);
  }

  @Override
  public void write(String markup, int from, int length) {
    endStart();
    text.append(markup, from, from + length);
  }

  @Override
  public void write(char[] markup, int from, int length) {
    endStart();
    text.append(markup, from, length);
  }

  @Override
  public void write(int character) {
    endStart();
    text.append((char) character);
  }

  @Override
  public void flush() {
    endStart();
  }

  @Override
  public void close() {
    endStart();
  }

  @Override
  public void startDocument() {
    // The page around it does.
  }

  @Override
  public void endDocument() {
    endStart();
  }

  @Override
  public String getContentType() {
    return "text/html";
  }

  @Override
  public String getCharacterEncoding() {
    return "UTF-8";
  }

  @Override
  public ResponseWriter cloneWithWriter(Writer writer) {
    throw new IllegalStateException("A page that only shows is one text.");
  }

  private void endStart() {
    if (open) {
      text.append('>');
      open = false;
    }
  }

  private void escape(String value, boolean quoted) {
    int from = 0;
    for (int i = 0; i < value.length(); i++) {
      String entity = entity(value.charAt(i), quoted);
      if (entity != null) {
        text.append(value, from, i).append(entity);
        from = i + 1;
      }
    }
    text.append(value, from, value.length());
  }

  private static String entity(char character, boolean quoted) {
    return switch (character) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> quoted ? "&quot;" : null;
      default -> null;
    };
  }
}
