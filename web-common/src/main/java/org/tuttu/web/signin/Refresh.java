package org.tuttu.web.signin;

import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import java.io.IOException;
import org.pac4j.oidc.client.OidcClient;
import org.pac4j.oidc.config.OidcConfiguration;
import org.pac4j.oidc.credentials.OidcCredentials;
import org.pac4j.oidc.credentials.authenticator.OidcAuthenticator;

/** Tells a refusal from a fault, which pac4j does not, and does not wait long: somebody's page is waiting. */
class Refresh extends OidcAuthenticator {

  private static final int CONNECT_MILLIS = 1_000;
  private static final int READ_MILLIS = 2_000;

  Refresh(OidcConfiguration configuration, OidcClient client) {
    super(configuration, client);
  }

  @Override
  public void refresh(OidcCredentials credentials) {
    try {
      HTTPRequest request = createTokenRequest(new RefreshTokenGrant(credentials.toRefreshToken())).toHTTPRequest();
      configuration.configureHttpRequest(request);
      request.setConnectTimeout(CONNECT_MILLIS);
      request.setReadTimeout(READ_MILLIS);
      take(OIDCTokenResponseParser.parse(request.send()), credentials);
    } catch (IOException | ParseException e) {
      throw new KeycloakSilent(e);
    }
  }

  private static void take(TokenResponse response, OidcCredentials credentials) {
    if (response instanceof TokenErrorResponse error) {
      String code = error.getErrorObject().getCode();
      if (OAuth2Error.INVALID_GRANT.getCode().equals(code)) {
        throw new KeycloakRefused(error.getErrorObject().getDescription());
      }
      throw new KeycloakSilent(new IllegalStateException(code + ", status " + error.getErrorObject().getHTTPStatusCode()));
    }
    OIDCTokens tokens = ((OIDCTokenResponse) response).getOIDCTokens();
    credentials.setAccessTokenObject(tokens.getAccessToken());
    credentials.setRefreshTokenObject(tokens.getRefreshToken());
    credentials.setIdToken(tokens.getIDTokenString());
  }
}
