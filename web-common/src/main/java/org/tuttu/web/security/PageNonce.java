package org.tuttu.web.security;

import jakarta.faces.context.FacesContext;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.primefaces.csp.CspState;

/**
 * The nonce of the page's scripts. PrimeFaces would keep it in the view map, which makes Mojarra open an HTTP session on every page; ours is
 * a new one for every page, and for an Ajax request the one that its page has.
 */
class PageNonce extends CspState {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9_-]{24}");
  private static final String PARAMETER = "primefaces.nonce";
  private static final int BYTES = 18;

  private final FacesContext faces;
  private String nonce;

  PageNonce(FacesContext faces) {
    super(faces);
    this.faces = faces;
  }

  @Override
  public String getNonce() {
    if (nonce == null) {
      nonce = ofThePage();
    }
    return nonce;
  }

  private String ofThePage() {
    if (faces.getPartialViewContext().isAjaxRequest()) {
      var sent = faces.getExternalContext().getRequestParameterMap().get(PARAMETER);
      if (sent != null && ACCEPTED.matcher(sent).matches()) {
        return sent;
      }
    }
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().encodeToString(bytes);
  }
}
