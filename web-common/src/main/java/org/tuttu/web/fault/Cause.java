package org.tuttu.web.fault;

import jakarta.validation.ConstraintViolationException;
import org.tuttu.shared.DomainException;

/** Finds, under the wrappers that EL, Faces, CDI and transactions put around it, the exception that says something. */
final class Cause {
  private static final int DEEPEST = 20;

  private Cause() {}

  /** The first telling exception of the chain, or the outermost where none is. */
  static Throwable of(Throwable exception) {
    var depth = 0;
    for (var cause = exception; cause != null && depth < DEEPEST; cause = cause.getCause(), depth++) {
      if (cause instanceof DomainException || cause instanceof ConstraintViolationException || isVersionClash(cause)) {
        return cause;
      }
    }
    return exception;
  }

  /** By name: the web tier does not know jakarta.persistence. */
  static boolean isVersionClash(Throwable cause) {
    return cause.getClass().getSimpleName().equals("OptimisticLockException");
  }
}
