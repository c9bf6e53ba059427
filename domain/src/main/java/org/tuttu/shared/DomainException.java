package org.tuttu.shared;

import java.util.List;

/**
 * Something the domain refuses. The code names a text in the domain's bundle ({@code error.<code>}); the arguments fill it.
 */
public abstract class DomainException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient List<Object> args;

  protected DomainException(String code, Object... args) {
    super(code + List.of(args));
    this.code = code;
    this.args = List.of(args);
  }

  /** The key of the text, without the prefix {@code error.}. */
  public String code() {
    return code;
  }

  public List<Object> args() {
    return args == null ? List.of() : args;
  }
}
