package org.tuttu.web.tags;

import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.StringWriter;
import java.util.function.Consumer;

/** Writes its children, and tells somebody what they wrote. */
class FirstMarkup extends UIComponentBase {

  private final Consumer<String> keeper;

  FirstMarkup(Consumer<String> keeper) {
    this.keeper = keeper;
    setTransient(true);
  }

  @Override
  public String getFamily() {
    return "org.tuttu.markup";
  }

  @Override
  public void encodeAll(FacesContext context) throws IOException {
    var page = context.getResponseWriter();
    var markup = new StringWriter();
    var aside = page.cloneWithWriter(markup);
    context.setResponseWriter(aside);
    try {
      for (var child : getChildren()) {
        child.encodeAll(context);
      }
      aside.flush();
    } finally {
      context.setResponseWriter(page);
    }
    page.write(markup.toString());
    keeper.accept(markup.toString());
  }
}
