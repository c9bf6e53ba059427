package org.tuttu.web.tags;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import jakarta.faces.lifecycle.Lifecycle;
import jakarta.faces.lifecycle.LifecycleWrapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/**
 * Shows a page that only shows without restoring and building a view, once its first request has gone the long way. Exceptions go to the one handler
 * of exceptions, as from the phase in which such a page is loaded the long way.
 */
class LeanLifecycle extends LifecycleWrapper {

  LeanLifecycle(Lifecycle wrapped) {
    super(wrapped);
  }

  @Override
  public void execute(FacesContext faces) {
    var page = page(faces);
    if (page == null) {
      super.execute(faces);
    } else {
      faces.getAttributes().put(LeanLifecycle.class, page);
      faces.setViewRoot(page.view(faces));
    }
  }

  @Override
  public void render(FacesContext faces) {
    if (faces.getAttributes().get(LeanLifecycle.class) instanceof LeanPage page) {
      faces.setCurrentPhaseId(PhaseId.RENDER_RESPONSE);
      try {
        page.write(faces);
      } catch (RuntimeException | IOException e) {
        faces.getApplication().publishEvent(faces, ExceptionQueuedEvent.class, new ExceptionQueuedEventContext(faces, e, null, PhaseId.RENDER_RESPONSE));
        faces.getExceptionHandler().handle();
      }
    } else {
      super.render(faces);
    }
  }

  /** Only what is looked at: a form's page has things to do before it is written. */
  private static LeanPage page(FacesContext faces) {
    var get = faces.getExternalContext().getRequest() instanceof HttpServletRequest request && request.getMethod().equals("GET");
    return get ? LeanPage.of(faces) : null;
  }
}
