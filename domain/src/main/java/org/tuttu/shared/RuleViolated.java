package org.tuttu.shared;

/** A rule of the business forbids it now; the text tells the user what to do, on the same page. */
public class RuleViolated extends DomainException {

  private static final long serialVersionUID = 1L;

  private final String field;

  public RuleViolated(String code, Object... args) {
    this(null, code, args);
  }

  private RuleViolated(String field, String code, Object[] args) {
    super(code, args);
    this.field = field;
  }

  /** A rule about one field of the command: the text belongs beside it. */
  public static RuleViolated at(String field, String code, Object... args) {
    return new RuleViolated(field, code, args);
  }

  /** The field of the command that the rule is about; null when it is about the whole. */
  public String field() {
    return field;
  }
}
