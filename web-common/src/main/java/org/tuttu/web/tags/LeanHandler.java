package org.tuttu.web.tags;

import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import java.io.IOException;

/** {@code t:lean}: in a page that only shows, its content is written the short way; in a page with state it does nothing. */
public class LeanHandler extends TagHandler {

  public LeanHandler(TagConfig config) {
    super(config);
  }

  @Override
  public void apply(FaceletContext context, UIComponent parent) throws IOException {
    if (!context.getFacesContext().getViewRoot().isTransient()) {
      nextHandler.apply(context, parent);
      return;
    }
    var lean = new Lean(written -> { });
    parent.getChildren().add(lean);
    nextHandler.apply(context, lean);
  }
}
