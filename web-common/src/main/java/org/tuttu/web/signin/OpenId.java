package org.tuttu.web.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pac4j.core.context.CallContext;
import org.pac4j.core.context.WebContext;
import org.pac4j.core.credentials.Credentials;
import org.pac4j.core.exception.http.WithLocationAction;
import org.pac4j.core.http.callback.NoParameterCallbackUrlResolver;
import org.pac4j.core.profile.UserProfile;
import org.pac4j.jee.context.JEEContext;
import org.pac4j.oidc.client.OidcClient;
import org.pac4j.oidc.config.OidcConfiguration;
import org.pac4j.oidc.exceptions.OidcException;
import org.pac4j.oidc.metadata.StaticOidcOpMetadataResolver;
import org.pac4j.oidc.profile.OidcProfile;
import org.tuttu.identity.ConfirmedUser;
import org.tuttu.identity.Role;
import org.tuttu.shared.Setting;
import org.tuttu.shared.Settings;

/** OpenID Connect with Keycloak, by pac4j: code flow with PKCE, state and nonce, refresh, logout. Keeps nothing between requests. */
@ApplicationScoped
class OpenId {

  private static final int CONNECT_MILLIS = 2_000;
  private static final int READ_MILLIS = 10_000;
  private static final int PROBE_MILLIS = 3_000;
  private static final Duration PAUSE = Duration.ofSeconds(3);
  /** Whatever Keycloak's setting is: who is disabled must be out within a minute. */
  private static final Duration FRESH_AT_MOST = Duration.ofSeconds(45);

  @Inject
  Application application;

  @Inject
  Settings settings;

  @Inject
  Clock clock;

  private volatile OidcClient client;
  private volatile Instant silentUntil = Instant.MIN;
  private volatile Instant heardUntil = Instant.MIN;

  /**
   * Keycloak's sign-in page for an attempt.
   *
   * @param language en, fi, nb or lv
   * @param action   what the user wants to do there; empty for just signing in
   * @throws KeycloakSilent when Keycloak does not answer
   */
  String signInAddress(HttpServletRequest request, HttpServletResponse response, Attempt attempt, String language, Optional<String> action) {
    OidcClient keycloak = client();
    probe();
    WebContext web = new JEEContext(request, response);
    Map<String, String> parameters = new HashMap<>(Map.of("ui_locales", language.equals("nb") ? "no" : language));
    action.ifPresent(wanted -> parameters.put("kc_action", wanted));
    web.setRequestAttribute(OidcConfiguration.CUSTOM_PARAMS, parameters);
    return location(keycloak.getRedirectionAction(new CallContext(web, new AttemptStore(keycloak, attempt))));
  }

  /**
   * Takes Keycloak's answer to an attempt.
   *
   * @param language of a user of whom Keycloak knows none
   * @throws KeycloakSilent  when Keycloak does not answer
   * @throws KeycloakRefused when the answer is not good for this attempt
   */
  ConfirmedUser answer(HttpServletRequest request, HttpServletResponse response, Attempt attempt, String language) {
    OidcClient keycloak = client();
    CallContext call = new CallContext(new JEEContext(request, response), new AttemptStore(keycloak, attempt));
    try {
      Credentials code = keycloak.getCredentials(call).orElseThrow(() -> new KeycloakRefused("no code came with the answer"));
      Credentials tokens = keycloak.validateCredentials(call, code).orElseThrow(() -> new KeycloakRefused("the code was not taken"));
      return confirmed(keycloak.getUserProfile(call, tokens), language);
    } catch (OidcException | IllegalArgumentException e) {
      throw KeycloakSilent.isCauseOf(e) ? new KeycloakSilent(e) : new KeycloakRefused(e.getMessage());
    }
  }

  /**
   * Asks Keycloak about a user who signed in before.
   *
   * @throws KeycloakSilent  when Keycloak does not answer, or not sensibly
   * @throws KeycloakRefused when the session is over or the user disabled
   */
  ConfirmedUser refresh(HttpServletRequest request, HttpServletResponse response, String refreshToken) {
    if (clock.instant().isBefore(silentUntil)) {
      throw new KeycloakSilent(null);
    }
    try {
      OidcProfile before = new OidcProfile();
      before.setRefreshToken(new RefreshToken(refreshToken));
      return confirmed(client().renewUserProfile(new CallContext(new JEEContext(request, response), null), before), "en");
    } catch (OidcException | IllegalArgumentException e) {
      throw silent(e);
    }
  }

  /** Keycloak's address that ends its session and comes back to ours; our own home when Keycloak is silent. */
  String signOutAddress(HttpServletRequest request, HttpServletResponse response, String idToken) {
    String home = application.url() + "/";
    try {
      OidcProfile profile = new OidcProfile();
      profile.setIdTokenString(idToken);
      return location(client().getLogoutAction(new CallContext(new JEEContext(request, response), null), profile, home));
    } catch (KeycloakSilent e) {
      return home;
    }
  }

  /**
   * Reads Keycloak's word that a session is over: signature, issuer, audience, time, event, and no nonce are checked.
   *
   * @throws KeycloakRefused when it is not Keycloak's word
   */
  LogoutTokenClaimsSet logout(String logoutToken) {
    try {
      return client().getConfiguration().getOpMetadataResolver().getTokenValidator().validateLogoutToken(JWTParser.parse(logoutToken));
    } catch (ParseException | BadJOSEException | JOSEException | OidcException e) {
      throw new KeycloakRefused(e.getMessage());
    }
  }

  private ConfirmedUser confirmed(Optional<UserProfile> profile, String language) {
    OidcProfile user = (OidcProfile) profile.orElseThrow(() -> new KeycloakRefused("no tokens came"));
    if (user.getId() == null || user.getRefreshToken() == null) {
      throw new KeycloakRefused("no ID token or no refresh token came");
    }
    String username = text(user, "preferred_username");
    String name = text(user, "name").isBlank() ? username : text(user, "name");
    Duration lifetime = Duration.between(clock.instant(), user.getExpiration().toInstant());
    return new ConfirmedUser(user.getId(), (String) user.getAttribute("sid"), username, name, text(user, "email"), language(text(user, "locale"), language),
        roles(user), user.getIdTokenString(), user.getRefreshToken().getValue(), lifetime.compareTo(FRESH_AT_MOST) < 0 ? lifetime : FRESH_AT_MOST);
  }

  private static Set<Role> roles(OidcProfile user) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    if (user.getAttribute("realm_access") instanceof Map<?, ?> access && access.get("roles") instanceof List<?> names) {
      for (Role role : Role.values()) {
        if (names.contains(Groups.of(role))) {
          roles.add(role);
        }
      }
    }
    return roles;
  }

  private static String text(OidcProfile user, String claim) {
    Object value = user.getAttribute(claim);
    return value == null ? "" : value.toString();
  }

  private static String language(String locale, String otherwise) {
    return switch (locale) {
      case "en", "fi", "lv" -> locale;
      case "no", "nb", "nn" -> "nb";
      default -> otherwise;
    };
  }

  private static String location(Optional<?> action) {
    return ((WithLocationAction) action.orElseThrow()).getLocation();
  }

  private KeycloakSilent silent(RuntimeException cause) {
    silentUntil = clock.instant().plus(PAUSE);
    return new KeycloakSilent(cause);
  }

  /** Made when Keycloak answers for the first time, as it may start after us. */
  private OidcClient client() {
    OidcClient made = client;
    if (made != null) {
      return made;
    }
    synchronized (this) {
      if (client == null) {
        if (clock.instant().isBefore(silentUntil)) {
          throw new KeycloakSilent(null);
        }
        client = newClient();
      }
      return client;
    }
  }

  private OidcClient newClient() {
    OidcConfiguration configuration = new OidcConfiguration();
    configuration.setClientId(application.clientId());
    configuration.setSecret(application.clientSecret());
    configuration.setClientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
    configuration.setScope("openid profile email");
    configuration.setPreferredJwsAlgorithm(JWSAlgorithm.RS256);
    configuration.setPkceMethod(CodeChallengeMethod.S256);
    configuration.setUseNonce(true);
    configuration.setUseNonceOnRefresh(false);
    configuration.setCallUserInfoEndpoint(false);
    configuration.setConnectTimeout(CONNECT_MILLIS);
    configuration.setReadTimeout(READ_MILLIS);
    configuration.setOpMetadataResolver(new StaticOidcOpMetadataResolver(configuration, metadata(READ_MILLIS)));
    configuration.getOpMetadataResolver().init();
    OidcClient keycloak = new OidcClient(configuration);
    keycloak.setName("keycloak");
    keycloak.setCallbackUrl(application.url() + "/callback");
    keycloak.setCallbackUrlResolver(new NoParameterCallbackUrlResolver());
    keycloak.setCheckAuthenticationAttempt(false);
    keycloak.setRedirectionActionBuilder(new AttemptRedirect(keycloak));
    keycloak.setAuthenticator(new Refresh(configuration, keycloak));
    keycloak.init();
    return keycloak;
  }

  /** A browser that is sent to a silent Keycloak shows its user an error of its own. */
  private void probe() {
    if (clock.instant().isBefore(silentUntil)) {
      throw new KeycloakSilent(null);
    }
    if (clock.instant().isAfter(heardUntil)) {
      metadata(PROBE_MILLIS);
    }
  }

  private OIDCProviderMetadata metadata(int readMillis) {
    try {
      OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(new Issuer(settings.get(Setting.OIDC_ISSUER)), CONNECT_MILLIS, readMillis);
      heardUntil = clock.instant().plus(PAUSE);
      return metadata;
    } catch (IOException | GeneralException e) {
      throw silent(new IllegalStateException(e));
    }
  }
}
