package org.tuttu.web.signin;

import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.util.Map;
import org.pac4j.core.context.CallContext;
import org.pac4j.oidc.client.OidcClient;
import org.pac4j.oidc.config.OidcConfiguration;
import org.pac4j.oidc.redirect.OidcRedirectionActionBuilder;

/** Sends an attempt's own state, nonce and challenge. pac4j's own state would have 40 bits only. */
class AttemptRedirect extends OidcRedirectionActionBuilder {

  AttemptRedirect(OidcClient client) {
    super(client);
  }

  @Override
  protected void addStateAndNonceParameters(CallContext call, Map<String, String> parameters) {
    Attempt attempt = AttemptStore.attempt(call);
    parameters.put(OidcConfiguration.STATE, attempt.state());
    parameters.put(OidcConfiguration.NONCE, attempt.nonce());
    parameters.put(OidcConfiguration.CODE_CHALLENGE,
        CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(attempt.verifier())).getValue());
    parameters.put(OidcConfiguration.CODE_CHALLENGE_METHOD, CodeChallengeMethod.S256.getValue());
  }
}
