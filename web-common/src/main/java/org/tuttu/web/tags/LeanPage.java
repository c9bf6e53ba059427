package org.tuttu.web.tags;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A page that only shows, as its first request left it: what its metadata does for each request, and its content. It knows all that a later request
 * needs, so that one has no view to build.
 */
final class LeanPage {

  private static final String PAGES = LeanPage.class.getName();
  private static final byte[] DOCTYPE = "<!DOCTYPE html>\n".getBytes(UTF_8);
  private static final String STEPS = LeanPage.class.getName() + ".steps";

  /** What a tag of the metadata does for each request, before the content is written. */
  @FunctionalInterface
  interface Step {
    void take(FacesContext faces);
  }

  private final String viewId;
  private final List<Step> steps;
  private final List<UIComponent> content;

  private LeanPage(String viewId, List<Step> steps, List<UIComponent> content) {
    this.viewId = viewId;
    this.steps = steps;
    this.content = content;
  }

  /** The page at this request's address; null when that has none, or nobody has looked at it yet. */
  static LeanPage of(FacesContext faces) {
    return pages(faces).get(address(faces));
  }

  /** Takes a step, and remembers it for later requests. */
  static void first(FacesContext faces, Step step) {
    steps(faces).add(step);
    step.take(faces);
  }

  /** Keeps what the first request has found out. */
  static void keep(FacesContext faces, List<UIComponent> content) {
    pages(faces).put(address(faces), new LeanPage(faces.getViewRoot().getViewId(), List.copyOf(steps(faces)), content));
  }

  /** What expressions ask the view for: its language. */
  UIViewRoot view(FacesContext faces) {
    var view = new UIViewRoot();
    view.setTransient(true);
    view.setViewId(viewId);
    view.setLocale(faces.getApplication().getViewHandler().calculateLocale(faces));
    return view;
  }

  /** A step that redirects is the last. */
  void write(FacesContext faces) throws IOException {
    for (var step : steps) {
      step.take(faces);
      if (faces.getResponseComplete()) {
        return;
      }
    }
    var text = LeanWriter.text(faces, content);
    var external = faces.getExternalContext();
    external.setResponseContentType("text/html;charset=UTF-8");
    // As bytes: the server's writer would encode it character by character.
    var answer = external.getResponseOutputStream();
    answer.write(DOCTYPE);
    answer.write(text.getBytes(UTF_8));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, LeanPage> pages(FacesContext faces) {
    var application = faces.getExternalContext().getApplicationMap();
    var pages = (Map<String, LeanPage>) application.get(PAGES);
    return pages != null ? pages : (Map<String, LeanPage>) application.computeIfAbsent(PAGES, any -> new ConcurrentHashMap<String, LeanPage>());
  }

  @SuppressWarnings("unchecked")
  private static List<Step> steps(FacesContext faces) {
    return (List<Step>) faces.getAttributes().computeIfAbsent(STEPS, any -> new ArrayList<Step>());
  }

  private static String address(FacesContext faces) {
    ExternalContext external = faces.getExternalContext();
    return external.getRequestPathInfo() == null ? external.getRequestServletPath() : external.getRequestServletPath() + external.getRequestPathInfo();
  }
}
