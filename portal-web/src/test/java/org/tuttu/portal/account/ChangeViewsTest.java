package org.tuttu.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tuttu.customer.selfservice.ChangeAction;
import org.tuttu.customer.selfservice.ChangeRow;
import org.tuttu.customer.selfservice.ChangeStatus;
import org.tuttu.customer.selfservice.ChangeSubject;
import org.tuttu.portal.PortalTexts;
import org.tuttu.portal.account.ChangeView.ChangedField;
import org.tuttu.portal.account.ChangeView.Event;
import org.tuttu.shared.FieldChange;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Look;

class ChangeViewsTest {
  private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
  private static final Instant SENT = Instant.parse("2026-11-20T08:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  @Test
  void valuesAreInTheReadersWords() {
    var fields = views("fi").fields(ChangeSubject.ADDRESS, List.of(
        new FieldChange("kind", null, "BILLING"), new FieldChange("country", "NO", "FI"), new FieldChange("validFrom", null, "2026-12-01")));
    assertThat(fields).containsExactly(
        new ChangedField("Laji", "", "Laskutusosoite"), new ChangedField("Maa", "Norja", "Suomi"), new ChangedField("Voimassa alkaen", "", "1.12.2026"));
  }

  @Test
  void aContactPointsKindIsNotTakenForAnAddresss() {
    var fields = views("en").fields(ChangeSubject.CONTACT_POINT, List.of(new FieldChange("kind", null, "EMAIL"), new FieldChange("preferred", null, "true")));
    assertThat(fields).extracting(ChangedField::after).containsExactly("E-mail", "Yes");
  }

  @Test
  void aRefusedChangeTellsWhyAndWhoDecided() {
    var view = views("en").view(change(ChangeSubject.CUSTOMER, ChangeAction.CHANGE, null, ChangeStatus.REFUSED, "Clara Lund", NOW, "The register has another name."));
    assertThat(view.reason()).isEqualTo("The register has another name.");
    assertThat(view.tone()).isEqualTo("bad");
    assertThat(view.history()).extracting(Event::who).containsExactly("Clara Lund", "Anna Virtanen");
  }

  @Test
  void aWaitingChangeHasOnlyBeenSent() {
    var view = views("en").view(change(ChangeSubject.ADDRESS, ChangeAction.END, "Kauppakatu 1", ChangeStatus.WAITING, null, null, null));
    assertThat(view.title()).isEqualTo("Address ended: Kauppakatu 1");
    assertThat(view.history()).extracting(Event::text).containsExactly("Sent");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fi", "nb", "lv"})
  void everyKindOfChangeHasAText(String language) {
    for (var subject : ChangeSubject.values()) {
      for (var action : ChangeAction.values()) {
        for (var status : ChangeStatus.values()) {
          var view = views(language).view(change(subject, action, null, status, null, null, null));
          assertThat(view.title()).isNotBlank();
          assertThat(view.next()).isNotBlank();
        }
      }
    }
  }

  private static ChangeRow change(
      ChangeSubject subject, ChangeAction action, String label, ChangeStatus status, String decidedBy, Instant decidedAt, String reason) {
    return new ChangeRow(
        1, "CR-1001", 1, subject, label, action, status, null, List.of(), "Anna Virtanen", SENT, decidedBy, decidedAt, reason, null, null, "C-100001", "Aalto Kahvila Oy");
  }

  private static ChangeViews views(String language) {
    var locale = Locale.forLanguageTag(language);
    var texts = new PortalTexts(locale);
    return new ChangeViews(new Formats(locale, HELSINKI, Clock.fixed(NOW, HELSINKI)), texts, new Look());
  }
}
