package org.tuttu.web.tags;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIPanel;
import jakarta.faces.view.ViewMetadata;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * {@code t:lean}: in a page that only shows, its content is built at the page's first request and written the short way at all. What differs from
 * request to request is said by expressions that are read while the page is written, never by tags that decide while it is built. In a page with
 * state it does nothing. A page that has no {@code f:metadata} either is kept whole for later requests.
 */
public class LeanHandler extends TagHandler {

  /** By the page's file. */
  private final Map<String, List<UIComponent>> built = new ConcurrentHashMap<>();

  public LeanHandler(TagConfig config) {
    super(config);
  }

  @Override
  public void apply(FaceletContext context, UIComponent parent) throws IOException {
    var view = context.getFacesContext().getViewRoot();
    if (!view.isTransient()) {
      nextHandler.apply(context, parent);
      return;
    }
    var content = built.get(view.getViewId());
    if (content == null) {
      content = content(context);
      built.put(view.getViewId(), content);
    }
    if (!ViewMetadata.hasMetadata(view)) {
      LeanPage.keep(context.getFacesContext(), content);
    }
    parent.getChildren().add(new Lean(content));
  }

  private List<UIComponent> content(FaceletContext context) throws IOException {
    var whole = new UIPanel();
    nextHandler.apply(context, whole);
    Shared.require(tag, whole);
    return List.copyOf(whole.getChildren());
  }
}
