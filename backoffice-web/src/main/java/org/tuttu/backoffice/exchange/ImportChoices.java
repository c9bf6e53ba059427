package org.tuttu.backoffice.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.tuttu.exchange.CustomerField;
import org.tuttu.exchange.KnownBy;
import org.tuttu.exchange.WhenKnown;
import org.tuttu.web.page.Formats;

/** What there is to choose from about imports, in the reader's language. */
@Named
@RequestScoped
public class ImportChoices {
  @Inject Formats formats;

  /** By their names: an empty one is a column that is left out. */
  public List<SelectItem> getFields() {
    return Arrays.stream(CustomerField.values()).map(field -> new SelectItem(field.name(), formats.name(field))).toList();
  }

  public List<SelectItem> getKeys() {
    return Arrays.stream(KnownBy.values()).map(key -> new SelectItem(key, formats.name(key))).toList();
  }

  public List<SelectItem> getWhenKnown() {
    return Arrays.stream(WhenKnown.values()).map(what -> new SelectItem(what, formats.name(what))).toList();
  }
}
