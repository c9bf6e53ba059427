package org.tuttu.privacy;

import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.tuttu.shared.Line;
import org.tuttu.shared.Prose;

/**
 * What is said about a kind of data in one language.
 *
 * @param what what is stored; null for the usual words
 * @param why  what it is for; null for the usual words
 */
public record KindWords(@Line @Size(max = 200) String what, @Prose @Size(max = 2000) String why) implements Serializable {

  /** Empty is as the usual words are. */
  public KindWords {
    what = what == null || what.isBlank() ? null : what.strip();
    why = why == null || why.isBlank() ? null : why.strip();
  }

  public boolean isUsual() {
    return what == null && why == null;
  }
}
