package org.tuttu.notifications.selfservice;

import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import org.tuttu.shared.NewsKind;

/**
 * How somebody hears of a kind of news.
 *
 * @param must whether the mail is always sent at once, whatever is chosen
 */
public record ChoiceRow(@NotNull NewsKind kind, @NotNull Rhythm bell, @NotNull Rhythm mail, boolean must) implements Serializable {

  public ChoiceRow with(Rhythm newBell, Rhythm newMail) {
    return new ChoiceRow(kind, newBell, newMail, must);
  }
}
