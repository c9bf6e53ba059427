package org.tuttu.backoffice.collection;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tuttu.backoffice.Wording;
import org.tuttu.collection.ReminderStep;
import org.tuttu.shared.Language;

/** A step of the reminders' schedule while it is being set; without days it is none. */
public class ReminderStepForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String name;
  private final List<TextForm> texts;
  private Integer days;

  /** What its mail says in one language; empty for the usual text. */
  public static class TextForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Language language;
    private final String name;
    private String text;

    TextForm(Language language, String name, String text) {
      this.language = language;
      this.name = name;
      this.text = text;
    }

    public String getName() {
      return name;
    }

    public String getText() {
      return text;
    }

    public void setText(String text) {
      this.text = text;
    }
  }

  /** @param step null for one that is not there yet */
  ReminderStepForm(int position, ReminderStep step, Wording wording) {
    name = wording.text("page.reminders.nth", position);
    days = step == null ? null : step.daysAfter();
    texts = new ArrayList<>(Arrays.stream(Language.values()).map(language ->
        new TextForm(language, wording.language(language), step == null ? null : step.texts().get(language))).toList());
  }

  ReminderStep step() {
    Map<Language, String> said = new EnumMap<>(Language.class);
    texts.stream().filter(each -> each.text != null && !each.text.isBlank()).forEach(each -> said.put(each.language, each.text.strip()));
    return new ReminderStep(days, said);
  }

  public String getName() {
    return name;
  }

  public List<TextForm> getTexts() {
    return texts;
  }

  public Integer getDays() {
    return days;
  }

  public void setDays(Integer days) {
    this.days = days;
  }
}
