package org.tuttu.web.tags;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.view.facelets.Tag;
import jakarta.faces.view.facelets.TagException;

/**
 * A component of a page that only shows. It is built once and then written by many requests at the same moment: it knows the page's expressions, and
 * nothing of any request, visitor or row.
 */
abstract class Shared extends UIComponentBase {

  static final String FAMILY = "org.tuttu.shared";

  /** What Facelets makes of markup; it keeps nothing either. */
  private static final String MARKUP = "facelets.LiteralText";

  Shared() {
    setTransient(true);
  }

  @Override
  public String getFamily() {
    return FAMILY;
  }

  /** @throws TagException when something below could not be written by two requests at once */
  static void require(Tag tag, UIComponent parent) {
    for (var child : parent.getChildren()) {
      if (!child.getFamily().equals(MARKUP) && !(child instanceof Shared)) {
        throw new TagException(tag, "A page that only shows cannot have a " + child.getClass().getName()
            + ": it is made of markup, t:each, t:fragment and t:kept, or is stateful.");
      }
      require(tag, child);
    }
  }
}
