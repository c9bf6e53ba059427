package org.tuttu.shared;

/** There is no such record, or none that the caller may know of: both are answered alike, with a 404. */
public class NotFound extends DomainException {

  private static final long serialVersionUID = 1L;

  private final String type;
  private final String id;

  public NotFound(String type, Object id) {
    super("not-found", type, String.valueOf(id));
    this.type = type;
    this.id = String.valueOf(id);
  }

  public String type() {
    return type;
  }

  public String id() {
    return id;
  }
}
