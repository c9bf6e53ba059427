package org.tuttu.web.signin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import org.tuttu.identity.Role;
import org.tuttu.identity.SignIns;
import org.tuttu.shared.Setting;
import org.tuttu.shared.Settings;

/** Which of the two applications this is, and what signing in needs to know of it. */
@ApplicationScoped
class Application {

  @Inject
  ServletContext context;

  @Inject
  Settings settings;

  private String name;
  private boolean portal;
  private String url;
  private String path;

  @PostConstruct
  void read() {
    name = context.getInitParameter("org.tuttu.APPLICATION");
    portal = name.equals(SignIns.PORTAL);
    url = settings.get(portal ? Setting.PORTAL_URL : Setting.BACKOFFICE_URL);
    path = context.getContextPath();
  }

  /** As {@link SignIns} calls it. */
  String name() {
    return name;
  }

  boolean isPortal() {
    return portal;
  }

  /** The role without which nobody has business here. */
  Role role() {
    return portal ? Role.CUSTOMER : Role.STAFF;
  }

  String clientId() {
    return "tuttu-" + name;
  }

  String clientSecret() {
    return settings.get(portal ? Setting.PORTAL_CLIENT_SECRET : Setting.BACKOFFICE_CLIENT_SECRET);
  }

  /** The public address, without a slash at its end. */
  String url() {
    return url;
  }

  boolean isSecure() {
    return url.startsWith("https:");
  }

  /** What addresses begin with: empty, or a slash and a name. */
  String path() {
    return path;
  }

  String home() {
    return path + "/";
  }

  /** The address inside this application. */
  String addressOf(HttpServletRequest request) {
    return request.getRequestURI().substring(path.length());
  }
}
