package org.tuttu.web.tags;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;

/** Writes components that belong to no view and are shared by all requests. */
class Lean extends UIComponentBase {

  private final List<UIComponent> content;

  Lean(List<UIComponent> content) {
    this.content = content;
    setTransient(true);
  }

  @Override
  public String getFamily() {
    return Shared.FAMILY;
  }

  @Override
  public void encodeAll(FacesContext context) throws IOException {
    context.getResponseWriter().write(LeanWriter.text(context, content));
  }
}
