package org.tuttu.web.tags;

import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;

/** {@code t:parameter}: gives a text of the page's address to the page's bean, before {@code t:load}; not given or empty, it is not set. */
public class ParameterHandler extends TagHandler {

  private final TagAttribute name = getRequiredAttribute("name");
  private final TagAttribute value = getRequiredAttribute("value");

  public ParameterHandler(TagConfig config) {
    super(config);
  }

  @Override
  public void apply(FaceletContext context, UIComponent parent) {
    var given = context.getFacesContext().getExternalContext().getRequestParameterMap().get(name.getValue());
    if (given != null && !given.isEmpty()) {
      value.getValueExpression(context, String.class).setValue(context, given);
    }
  }
}
