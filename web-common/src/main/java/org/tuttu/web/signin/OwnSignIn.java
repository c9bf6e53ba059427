package org.tuttu.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The sign-in that a page's request came with, for the page about one's own sign-ins. */
@ApplicationScoped
public class OwnSignIn {

  @Inject
  Cookies cookies;

  @Inject
  CurrentSignIns current;

  /** The secret of it; null when there is none. */
  public String token(HttpServletRequest request) {
    return cookies.token(request);
  }

  /** After other sessions were ended: nothing that is remembered of them holds. */
  public void forgetOthers() {
    current.forgetAll();
  }

  /** After all sessions were ended, this one too. */
  public void isOver(HttpServletResponse response) {
    current.forgetAll();
    cookies.dropToken(response);
  }
}
