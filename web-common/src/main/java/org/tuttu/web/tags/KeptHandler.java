package org.tuttu.web.tags;

import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * {@code t:kept}: markup that is the same for all who have the same language and the same key. It is built and written once; later pages get the
 * text. Nothing of one person or one customer may stand in it, and no script: that has the nonce of
 * one answer.
 */
public class KeptHandler extends TagHandler {

  /** Keys are few by design; if one is not, pages get slower and memory does not fill. */
  private static final int MOST = 1_000;

  private final TagAttribute key = getAttribute("key");
  private final Map<String, String> markup = new ConcurrentHashMap<>();

  public KeptHandler(TagConfig config) {
    super(config);
  }

  @Override
  public void apply(FaceletContext context, UIComponent parent) throws IOException {
    var view = context.getFacesContext().getViewRoot();
    if (!view.isTransient()) {
      nextHandler.apply(context, parent);         // a view with state is built again for each request and must find its components
      return;
    }
    var full = view.getLocale() + " " + (key == null ? "" : key.getValue(context));
    var known = markup.get(full);
    if (known != null) {
      parent.getChildren().add(new KeptMarkup(known));
      return;
    }
    var first = new Lean(written -> keep(full, written));
    parent.getChildren().add(first);
    nextHandler.apply(context, first);
  }

  private void keep(String full, String written) {
    if (markup.size() < MOST) {
      markup.put(full, written);
    }
  }
}
