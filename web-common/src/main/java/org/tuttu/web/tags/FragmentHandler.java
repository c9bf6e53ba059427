package org.tuttu.web.tags;

import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.ComponentConfig;
import jakarta.faces.view.facelets.ComponentHandler;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import java.io.IOException;

/** {@code t:fragment}: what {@code ui:fragment} is, also for pages that only show. */
public class FragmentHandler extends ComponentHandler {

  private final TagAttribute rendered = getRequiredAttribute("rendered");

  public FragmentHandler(ComponentConfig config) {
    super(config);
  }

  @Override
  public void apply(FaceletContext context, UIComponent parent) throws IOException {
    if (!context.getFacesContext().getViewRoot().isTransient()) {
      super.apply(context, parent);
      return;
    }
    var fragment = new Fragment(rendered.getValueExpression(context, Boolean.TYPE));
    parent.getChildren().add(fragment);
    nextHandler.apply(context, fragment);
  }
}
