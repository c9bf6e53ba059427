package org.tuttu.privacy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.tuttu.privacy.selfservice.LegalBasis;
import org.tuttu.shared.Language;

/** @param keptMonths null for what is kept as long as the relationship lasts */
public record DataKindInput(@NotNull LegalBasis basis, Integer keptMonths, @NotNull Map<Language, @Valid KindWords> words) {}
