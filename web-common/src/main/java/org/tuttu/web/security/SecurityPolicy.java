package org.tuttu.web.security;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.util.Optional;
import org.tuttu.shared.Setting;
import org.tuttu.shared.Settings;

/** The content security policy: everything from here, scripts only with a nonce, no frames. */
@Named
@ApplicationScoped
public class SecurityPolicy {
  @Inject Settings settings;
  private String policy;

  @PostConstruct
  void write() {
    // Browsers apply form-action to redirects too: signing in and out are form posts that end at the identity provider, paying is one that ends at the payment service.
    var payPages = settings.get(Setting.STRIPE_SECRET_KEY).isEmpty() ? "" : settings.get(Setting.STRIPE_PAGES);
    policy = "default-src 'none'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; connect-src 'self'; "
        + "font-src 'self'; manifest-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; "
        + "img-src 'self' data:" + origin(settings.get(Setting.LOGO_URL)).map(o -> " " + o).orElse("") + "; "
        + "form-action 'self'" + origin(settings.get(Setting.OIDC_ISSUER)).map(o -> " " + o).orElse("") + origin(payPages).map(o -> " " + o).orElse("") + "; script-src 'self'";
  }

  /** PrimeFaces ends it with the nonce of the page, so the rule for scripts comes last. */
  public String getForPages() {
    return policy;
  }

  private static Optional<String> origin(String address) {
    try {
      var uri = URI.create(address);
      return uri.isAbsolute() && uri.getRawAuthority() != null
          ? Optional.of(uri.getScheme() + "://" + uri.getRawAuthority()) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
