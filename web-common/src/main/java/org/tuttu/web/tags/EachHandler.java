package org.tuttu.web.tags;

import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.ComponentConfig;
import jakarta.faces.view.facelets.ComponentHandler;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import java.io.IOException;

/** {@code t:each}: what {@code ui:repeat} is, also for pages that only show: there it has no state to keep for each row. */
public class EachHandler extends ComponentHandler {

  private final TagAttribute value = getRequiredAttribute("value");
  private final TagAttribute var = getRequiredAttribute("var");

  public EachHandler(ComponentConfig config) {
    super(config);
  }

  @Override
  public void apply(FaceletContext context, UIComponent parent) throws IOException {
    if (!context.getFacesContext().getViewRoot().isTransient()) {
      super.apply(context, parent);
      return;
    }
    var each = new Each(value.getValueExpression(context, Iterable.class), var.getValue());
    parent.getChildren().add(each);
    nextHandler.apply(context, each);
  }
}
