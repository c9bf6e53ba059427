package org.tuttu.web.tags;

import jakarta.el.ValueExpression;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** Writes its children once for each row. */
class Each extends Shared {

  private final ValueExpression rows;
  private final String var;

  Each(ValueExpression rows, String var) {
    this.rows = rows;
    this.var = var;
  }

  @Override
  public void encodeAll(FacesContext context) throws IOException {
    var expressions = context.getELContext();
    var all = (Iterable<?>) rows.getValue(expressions);
    if (all == null) {
      return;
    }
    var outer = RowVariable.of(expressions);
    try {
      for (var row : all) {
        expressions.putContext(RowVariable.class, new RowVariable(var, row, outer));
        for (var child : getChildren()) {
          child.encodeAll(context);
        }
      }
    } finally {
      expressions.putContext(RowVariable.class, outer == null ? RowVariable.NONE : outer);
    }
  }
}
