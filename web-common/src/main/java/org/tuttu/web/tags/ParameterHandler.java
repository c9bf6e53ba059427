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
    var key = name.getValue();
    var property = value.getValueExpression(context, String.class);
    LeanPage.first(context.getFacesContext(), faces -> {
      var given = faces.getExternalContext().getRequestParameterMap().get(key);
      if (given != null && !given.isEmpty()) {
        property.setValue(faces.getELContext(), given);
      }
    });
  }
}
