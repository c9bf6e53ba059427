package org.tuttu.web.page;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.util.Locale;

/** Gives every view the reader's language. */
public class LocalisedViews extends ViewHandlerWrapper {
  private volatile Look look;

  public LocalisedViews(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public Locale calculateLocale(FacesContext context) {
    if (look == null) {
      look = CDI.current().select(Look.class).get();      // a proxy for every request's; to find it, the stack of calls is walked
    }
    return look.getLocale();
  }
}
