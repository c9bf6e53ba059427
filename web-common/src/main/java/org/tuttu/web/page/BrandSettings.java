package org.tuttu.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Optional;
import org.tuttu.shared.Setting;
import org.tuttu.shared.Settings;
import org.tuttu.web.page.Contrast.Colour;

/** How the company appears. */
@ApplicationScoped
class BrandSettings {
  @Inject Settings settings;

  String companyName() {
    return settings.get(Setting.COMPANY_NAME);
  }

  ZoneId zone() {
    return settings.zone(Setting.COMPANY_ZONE);
  }

  Optional<String> logoUrl() {
    return Optional.of(settings.get(Setting.LOGO_URL)).filter(url -> !url.isBlank());
  }

  Colour colour() {
    return Colour.of(settings.get(Setting.COLOR));
  }
}
