package org.tuttu.web.tags;

import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import java.io.IOException;

/** {@code t:state}: markup for pages with state only, or for pages without only. */
public class StateHandler extends TagHandler {

  private final TagAttribute kept = getRequiredAttribute("kept");

  public StateHandler(TagConfig config) {
    super(config);
  }

  @Override
  public void apply(FaceletContext context, UIComponent parent) throws IOException {
    if (Boolean.parseBoolean(kept.getValue()) != context.getFacesContext().getViewRoot().isTransient()) {
      nextHandler.apply(context, parent);
    }
  }
}
