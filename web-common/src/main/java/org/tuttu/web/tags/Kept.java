package org.tuttu.web.tags;

import jakarta.el.ValueExpression;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Writes its children once for each key and language; later it writes their text. */
class Kept extends Shared {

  /** Keys are few by design; if one is not, pages get slower and memory does not fill. */
  private static final int MOST = 1_000;

  private final ValueExpression key;
  private final Map<String, String> markup = new ConcurrentHashMap<>();

  /** @param key null when the markup depends on the language alone */
  Kept(ValueExpression key) {
    this.key = key;
  }

  @Override
  public void encodeAll(FacesContext context) throws IOException {
    var full = context.getViewRoot().getLocale() + " " + (key == null ? "" : key.<String>getValue(context.getELContext()));
    var text = markup.get(full);
    if (text == null) {
      text = LeanWriter.text(context, getChildren());
      if (markup.size() < MOST) {
        markup.put(full, text);
      }
    }
    context.getResponseWriter().write(text);
  }
}
