package org.tuttu.backoffice.exchange;

import java.io.Serializable;
import org.tuttu.exchange.ImportColumn;
import org.tuttu.exchange.ImportField;

/** A column of a file while somebody says what it is. */
public class PlanColumn implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String heading;
  private final String first;
  private String field;
  private String replaced;

  PlanColumn(String heading, ImportColumn column, String first) {
    this.heading = heading;
    this.first = first;
    this.field = column.field() == null ? "" : column.field().name();
    this.replaced = column.replacedAsText();
  }

  ImportColumn chosen() {
    return new ImportColumn(field == null || field.isEmpty() ? null : ImportField.valueOf(field), ImportColumn.replacements(replaced));
  }

  public String getHeading() {
    return heading;
  }

  /** The first values in it. */
  public String getFirst() {
    return first;
  }

  /** Empty for a column that is left out. */
  public String getField() {
    return field;
  }

  public void setField(String field) {
    this.field = field;
  }

  /** What cells mean that say it otherwise: {@code NA=; EIRE=Ireland}. */
  public String getReplaced() {
    return replaced;
  }

  public void setReplaced(String replaced) {
    this.replaced = replaced;
  }
}
