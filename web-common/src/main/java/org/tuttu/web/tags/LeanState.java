package org.tuttu.web.tags;

import jakarta.faces.context.FacesContext;
import jakarta.faces.render.ResponseStateManager;
import java.io.IOException;

/**
 * Tells a form that keeps nothing by the word that stands for its state. Mojarra decrypts, unpacks and reads the state of each form that is sent to
 * find that out, and once more to restore it.
 */
class LeanState extends ResponseStateManager {

  private static final String NONE = "stateless";

  private final ResponseStateManager wrapped;

  LeanState(ResponseStateManager wrapped) {
    this.wrapped = wrapped;
  }

  @Override
  public boolean isStateless(FacesContext faces, String viewId) {
    if (!isPostback(faces)) {
      throw new IllegalStateException("Only of a form that was sent can be said whether it has a state.");
    }
    return NONE.equals(faces.getExternalContext().getRequestParameterMap().get(VIEW_STATE_PARAM));
  }

  @Override
  public void writeState(FacesContext faces, Object state) throws IOException {
    wrapped.writeState(faces, state);
  }

  @Override
  public Object getState(FacesContext faces, String viewId) {
    return wrapped.getState(faces, viewId);
  }

  @Override
  public boolean isPostback(FacesContext faces) {
    return wrapped.isPostback(faces);
  }

  @Override
  public String getViewState(FacesContext faces, Object state) {
    return wrapped.getViewState(faces, state);
  }

  @Override
  public String getCryptographicallyStrongTokenFromSession(FacesContext faces) {
    return wrapped.getCryptographicallyStrongTokenFromSession(faces);
  }
}
