package org.tuttu.web.tags;

import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** Writes markup as it is. */
class KeptMarkup extends UIComponentBase {

  private final String markup;

  KeptMarkup(String markup) {
    this.markup = markup;
    setTransient(true);
  }

  @Override
  public String getFamily() {
    return "org.tuttu.markup";
  }

  @Override
  public void encodeAll(FacesContext context) throws IOException {
    context.getResponseWriter().write(markup);
  }
}
