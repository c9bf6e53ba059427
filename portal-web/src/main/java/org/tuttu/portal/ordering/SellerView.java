package org.tuttu.portal.ordering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tuttu.shared.Setting;
import org.tuttu.shared.Settings;

/** Where goods are sent back to: the company, as the settings say. */
@Named("seller")
@ApplicationScoped
public class SellerView {
  @Inject Settings settings;

  public String getAddress() {
    var town = (settings.get(Setting.COMPANY_POSTAL_CODE) + " " + settings.get(Setting.COMPANY_CITY)).strip();
    return Stream.of(settings.get(Setting.COMPANY_NAME), settings.get(Setting.COMPANY_STREET), town, settings.get(Setting.COMPANY_COUNTRY))
        .filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
  }
}
