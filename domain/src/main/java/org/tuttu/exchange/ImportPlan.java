package org.tuttu.exchange;

import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tuttu.shared.Country;
import org.tuttu.shared.Language;

/**
 * What staff say of a file.
 *
 * @param fields       what each column is, in the file's order; null for one that is left out
 * @param usualCountry of customers of whom the file says none, and of telephone numbers without a country; null to leave it open
 */
public record ImportPlan(
    @NotNull TextForm form, @NotNull List<CustomerField> fields, @NotNull KnownBy knownBy, @NotNull WhenKnown whenKnown, @NotNull Language usualLanguage,
    @Country String usualCountry) {

  public ImportPlan {
    fields = Collections.unmodifiableList(new ArrayList<>(fields));
  }
}
