package org.tuttu.web.tags;

import jakarta.el.ValueExpression;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** Writes its children, if its condition holds. */
class Fragment extends Shared {

  private final ValueExpression rendered;

  Fragment(ValueExpression rendered) {
    this.rendered = rendered;
  }

  @Override
  public void encodeAll(FacesContext context) throws IOException {
    if (rendered.<Boolean>getValue(context.getELContext())) {
      for (var child : getChildren()) {
        child.encodeAll(context);
      }
    }
  }
}
