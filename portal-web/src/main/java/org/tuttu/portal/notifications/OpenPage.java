package org.tuttu.portal.notifications;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.tuttu.notifications.selfservice.MyNotifications;
import org.tuttu.portal.account.Given;
import org.tuttu.web.signin.CustomerChoice;

/** Goes to what a notification tells of. Who comes by the list's form has read it; a mere look changes nothing. */
@Named
@RequestScoped
public class OpenPage {
  @Inject MyNotifications notifications;
  @Inject CustomerChoice choice;
  @Inject HttpServletRequest request;
  private String id;

  public void load() {
    var number = Given.id("notification", id);
    var path = notifications.path(number);
    if (request.getMethod().equals("POST")) {
      notifications.read(number);
      choice.reread(request);
    }
    try {
      FacesContext.getCurrentInstance().getExternalContext().redirect(request.getContextPath() + path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }
}
