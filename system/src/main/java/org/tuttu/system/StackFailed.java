package org.tuttu.system;

/** The stack cannot start or go on; the message is one sentence for the person at the keyboard. */
public class StackFailed extends RuntimeException {
  public StackFailed(String sentence) {
    super(sentence);
  }

  public StackFailed(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
