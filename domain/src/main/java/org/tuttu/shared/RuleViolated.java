package org.tuttu.shared;

/** A rule of the business forbids it now; the text tells the user what to do, on the same page. */
public class RuleViolated extends DomainException {

  private static final long serialVersionUID = 1L;

  public RuleViolated(String code, Object... args) {
    super(code, args);
  }
}
