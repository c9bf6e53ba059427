package org.tuttu.web.tags;

import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagException;
import jakarta.faces.view.facelets.TagHandler;
import java.io.IOException;

/** {@code t:each}: what {@code ui:repeat} is, for pages that only show: it has no state to keep for each row, so a list costs little more than its text. */
public class EachHandler extends TagHandler {

  private final TagAttribute value = getRequiredAttribute("value");
  private final TagAttribute var = getRequiredAttribute("var");

  public EachHandler(TagConfig config) {
    super(config);
  }

  @Override
  public void apply(FaceletContext context, UIComponent parent) throws IOException {
    if (!context.getFacesContext().getViewRoot().isTransient()) {
      throw new TagException(tag, "A page with state repeats by ui:repeat.");
    }
    var each = new Each(value.getValueExpression(context, Iterable.class), var.getValue());
    parent.getChildren().add(each);
    nextHandler.apply(context, each);
  }
}
