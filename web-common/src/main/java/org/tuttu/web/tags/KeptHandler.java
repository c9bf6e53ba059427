package org.tuttu.web.tags;

import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import java.io.IOException;

/**
 * {@code t:kept}: markup that is the same for all who have the same language and the same key. It is written once; later pages get the
 * text. Nothing of one person or one customer may stand in it, and no script: that has the nonce of
 * one answer. In a page with state it does nothing.
 */
public class KeptHandler extends TagHandler {

  private final TagAttribute key = getAttribute("key");

  public KeptHandler(TagConfig config) {
    super(config);
  }

  @Override
  public void apply(FaceletContext context, UIComponent parent) throws IOException {
    if (!context.getFacesContext().getViewRoot().isTransient()) {
      nextHandler.apply(context, parent);
      return;
    }
    var kept = new Kept(key == null ? null : key.getValueExpression(context, String.class));
    parent.getChildren().add(kept);
    nextHandler.apply(context, kept);
  }
}
