package org.tuttu.web.tags;

import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.function.Consumer;

/** Writes its children by a {@link LeanWriter}, hands their text over in one piece, and tells it to whoever wants to keep it. */
class Lean extends UIComponentBase {

  private static final int USUAL_SIZE = 16_384;

  private final Consumer<String> keeper;

  Lean(Consumer<String> keeper) {
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
    var text = new StringBuilder(USUAL_SIZE);
    var lean = new LeanWriter(page, text);
    context.setResponseWriter(lean);
    try {
      for (var child : getChildren()) {
        child.encodeAll(context);
      }
      lean.flush();
    } finally {
      context.setResponseWriter(page);
    }
    var written = text.toString();
    page.write(written);
    keeper.accept(written);
  }
}
