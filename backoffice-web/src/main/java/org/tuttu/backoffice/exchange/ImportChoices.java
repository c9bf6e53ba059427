package org.tuttu.backoffice.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.tuttu.backoffice.Wording;
import org.tuttu.exchange.DateForm;
import org.tuttu.exchange.ImportKind;
import org.tuttu.exchange.TextForm;
import org.tuttu.web.page.Formats;

/** What there is to choose from about imports, in the reader's language. */
@Named
@RequestScoped
public class ImportChoices {
  @Inject Formats formats;
  @Inject Wording wording;

  public List<SelectItem> getKinds() {
    return Arrays.stream(ImportKind.values()).map(kind -> new SelectItem(kind, formats.name(kind))).toList();
  }

  public List<SelectItem> getCharsets() {
    return TextForm.CHARSETS.stream().map(name -> new SelectItem(name, name)).toList();
  }

  public List<SelectItem> getDelimiters() {
    return List.of(new SelectItem(",", wording.text("page.plan.comma")), new SelectItem(";", wording.text("page.plan.semicolon")),
        new SelectItem("TAB", wording.text("page.plan.tab")), new SelectItem("|", wording.text("page.plan.bar")));
  }

  public List<SelectItem> getDecimals() {
    return List.of(new SelectItem(".", "1234.56"), new SelectItem(",", "1234,56"));
  }

  public List<SelectItem> getDates() {
    return Arrays.stream(DateForm.values()).map(form -> new SelectItem(form, formats.name(form))).toList();
  }

  /** Europe's, and the world's. */
  public List<SelectItem> getZones() {
    return ZoneId.getAvailableZoneIds().stream().filter(zone -> zone.startsWith("Europe/") || zone.equals("UTC")).sorted()
        .map(zone -> new SelectItem(zone, zone)).toList();
  }
}
