package org.tuttu.backoffice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.tuttu.communication.Channel;
import org.tuttu.communication.Direction;
import org.tuttu.customer.selfservice.AddressKind;
import org.tuttu.customer.selfservice.ContactPointKind;
import org.tuttu.customer.selfservice.CustomerStage;
import org.tuttu.customer.selfservice.DocumentKind;
import org.tuttu.shared.Language;
import org.tuttu.subscriptions.selfservice.BillingPeriod;
import org.tuttu.subscriptions.selfservice.BillingTime;
import org.tuttu.web.page.Formats;

/** What there is to choose from in forms, in the reader's language. */
@Named
@RequestScoped
public class Choices {
  private static final List<String> CURRENCIES = List.of("EUR", "NOK", "SEK", "DKK", "GBP", "USD", "CHF", "PLN");

  @Inject Formats formats;
  @Inject Wording wording;

  public List<SelectItem> getStages() {
    return of(CustomerStage.values());
  }

  public List<SelectItem> getAddressKinds() {
    return of(AddressKind.values());
  }

  public List<SelectItem> getContactPointKinds() {
    return of(ContactPointKind.values());
  }

  /** Of documents that staff share. */
  public List<SelectItem> getDocumentKinds() {
    return of(DocumentKind.ofShared().toArray(Enum<?>[]::new));
  }

  public List<SelectItem> getBillingPeriods() {
    return of(BillingPeriod.values());
  }

  public List<SelectItem> getBillingTimes() {
    return of(BillingTime.values());
  }

  public List<SelectItem> getChannels() {
    return of(Channel.values());
  }

  public List<SelectItem> getDirections() {
    return of(Direction.values());
  }

  public List<SelectItem> getLanguages() {
    return Arrays.stream(Language.values()).map(language -> new SelectItem(language, wording.language(language))).toList();
  }

  public List<SelectItem> getCurrencies() {
    return CURRENCIES.stream().map(code -> new SelectItem(code, code)).toList();
  }

  private List<SelectItem> of(Enum<?>[] values) {
    return Arrays.stream(values).map(value -> new SelectItem(value, formats.name(value))).toList();
  }
}
