package org.tuttu.web.security;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextFactory;
import jakarta.faces.lifecycle.Lifecycle;
import org.primefaces.csp.CspState;

/** Puts our nonce where PrimeFaces looks for its own, before PrimeFaces sees the request. */
public class NonceContexts extends FacesContextFactory {
  public NonceContexts(FacesContextFactory wrapped) {
    super(wrapped);
  }

  @Override
  public FacesContext getFacesContext(Object context, Object request, Object response, Lifecycle lifecycle) {
    var faces = getWrapped().getFacesContext(context, request, response, lifecycle);
    faces.getAttributes().put(CspState.class.getName(), new PageNonce(faces));
    return faces;
  }
}
