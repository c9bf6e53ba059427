package org.tuttu.backoffice.exchange;

import java.io.Serializable;
import org.tuttu.exchange.CustomerField;

/** A column of a file while somebody says what it is. */
public class PlanColumn implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String heading;
  private final String first;
  private String field;

  PlanColumn(String heading, CustomerField field, String first) {
    this.heading = heading;
    this.first = first;
    this.field = field == null ? "" : field.name();
  }

  /** Null for a column that is left out. */
  CustomerField chosen() {
    return field == null || field.isEmpty() ? null : CustomerField.valueOf(field);
  }

  public String getHeading() {
    return heading;
  }

  /** The first values in it. */
  public String getFirst() {
    return first;
  }

  public String getField() {
    return field;
  }

  public void setField(String field) {
    this.field = field;
  }
}
