package org.tuttu.web.signin;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.util.Optional;
import org.pac4j.core.context.CallContext;
import org.pac4j.core.context.WebContext;
import org.pac4j.core.context.session.SessionStore;
import org.pac4j.oidc.client.OidcClient;

/** What pac4j looks for in a session, out of the attempt; nothing is ever put into it. */
class AttemptStore implements SessionStore {

  private final OidcClient client;
  private final Attempt attempt;

  AttemptStore(OidcClient client, Attempt attempt) {
    this.client = client;
    this.attempt = attempt;
  }

  static Attempt attempt(CallContext call) {
    return ((AttemptStore) call.sessionStore()).attempt;
  }

  @Override
  public Optional<Object> get(WebContext context, String key) {
    if (key.equals(client.getStateSessionAttributeName())) {
      return Optional.of(new State(attempt.state()));
    }
    if (key.equals(client.getNonceSessionAttributeName())) {
      return Optional.of(attempt.nonce());
    }
    if (key.equals(client.getCodeVerifierSessionAttributeName())) {
      return Optional.of(new CodeVerifier(attempt.verifier()));
    }
    return Optional.empty();
  }

  @Override
  public void set(WebContext context, String key, Object value) {
    // The attempt is complete when it begins.
  }

  @Override
  public Optional<String> getSessionId(WebContext context, boolean createSession) {
    return Optional.empty();
  }

  @Override
  public boolean destroySession(WebContext context) {
    return false;
  }

  @Override
  public Optional<Object> getTrackableSession(WebContext context) {
    return Optional.empty();
  }

  @Override
  public Optional<SessionStore> buildFromTrackableSession(WebContext context, Object trackableSession) {
    return Optional.empty();
  }

  @Override
  public boolean renewSession(WebContext context) {
    return false;
  }
}
