package org.tuttu.exchange;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Collections;
import java.util.List;
import org.tuttu.shared.RuleViolated;

/**
 * What staff say of a file.
 *
 * @param columns in the file's order
 * @param key     what says whether a row's record is known; each row must have it
 */
public record ImportPlan(
    @NotNull ImportKind kind, @NotNull TextForm form, @NotNull @Valid CellForm cells, @NotNull List<ImportColumn> columns, @NotNull ImportField key,
    @NotNull WhenKnown whenKnown, @NotNull @Valid UsualValues usual, @NotNull @Valid OrderRules orders) {

  public ImportPlan {
    columns = List.copyOf(columns);
  }

  /** What each column is; null for one that is left out. */
  public List<ImportField> fields() {
    return Collections.unmodifiableList(ImportColumn.fields(columns));
  }

  public ImportPlan with(UsualValues otherwise) {
    return new ImportPlan(kind, form, cells, columns, key, whenKnown, otherwise, orders);
  }

  public ImportPlan with(OrderRules otherwise) {
    return new ImportPlan(kind, form, cells, columns, key, whenKnown, usual, otherwise);
  }

  public ImportPlan with(List<ImportColumn> otherwise) {
    return new ImportPlan(kind, form, cells, otherwise, key, whenKnown, usual, orders);
  }

  /** @throws RuleViolated when a file cannot be brought in like this */
  void requireWhole() {
    List<ImportField> chosen = fields().stream().filter(field -> field != null).toList();
    if (!kind.fields().containsAll(chosen) || !kind.keys().contains(key) || !kind.choices().contains(whenKnown)) {
      throw new RuleViolated("import.other-kind");
    }
    if (!chosen.contains(key)) {
      throw new RuleViolated("import.key-not-mapped");
    }
    if (!kind.hasNeeded(chosen)) {
      throw new RuleViolated("import.column-missing");
    }
    if (kind == ImportKind.ORDERS && orders.missingMade() && usual.vatRate() == null) {
      throw new RuleViolated("import.usual-vat-missing");
    }
    if (chosen.stream().distinct().count() != chosen.size()) {
      throw new RuleViolated("import.field-twice");
    }
  }
}
