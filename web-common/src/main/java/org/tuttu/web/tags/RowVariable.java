package org.tuttu.web.tags;

import jakarta.el.ELContext;

/**
 * The row that a {@code t:each} is at.
 *
 * @param outer the row of the list around this one; null when there is none
 */
public record RowVariable(String name, Object row, RowVariable outer) {

  static final RowVariable NONE = new RowVariable("", null, null);

  static RowVariable of(ELContext context) {
    return (RowVariable) context.getContext(RowVariable.class);
  }

  /** The variable of that name; null when no list that is being written has one. */
  public static RowVariable named(ELContext context, Object name) {
    var variable = of(context);
    while (variable != null && !variable.name.equals(name)) {
      variable = variable.outer;
    }
    return variable;
  }
}
