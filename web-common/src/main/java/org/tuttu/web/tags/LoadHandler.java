package org.tuttu.web.tags;

import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagException;
import jakarta.faces.view.facelets.TagHandler;

/**
 * {@code t:load}: calls a method of the page's bean before the rest of the page is built, for pages that only show. They have no view to restore, so
 * {@code f:metadata} would only build a second view for the same call. An outcome is followed as from {@code f:viewAction}.
 */
public class LoadHandler extends TagHandler {

  private static final Class<?>[] NO_TYPES = {};
  private static final Object[] NOTHING = {};

  private final TagAttribute action = getRequiredAttribute("action");

  public LoadHandler(TagConfig config) {
    super(config);
  }

  @Override
  public void apply(FaceletContext context, UIComponent parent) {
    var faces = context.getFacesContext();
    if (!faces.getViewRoot().isTransient()) {
      throw new TagException(tag, "A page with state is loaded by f:viewAction.");
    }
    var method = action.getMethodExpression(context, Object.class, NO_TYPES);
    var name = action.getValue();
    LeanPage.first(faces, each -> {
      var outcome = method.invoke(each.getELContext(), NOTHING);
      if (outcome != null) {
        each.getApplication().getNavigationHandler().handleNavigation(each, name, outcome.toString());
      }
    });
  }
}
