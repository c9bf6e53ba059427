package org.tuttu.backoffice.privacy;

import java.io.Serializable;
import org.tuttu.privacy.KindWords;
import org.tuttu.shared.Language;

/** What is said about a kind of data in one language, while a manager writes; empty for the usual words. */
public class KindWordsForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Language language;
  private final String name;
  private final KindWords usual;
  private String what;
  private String why;

  /** @param said null for the usual words */
  KindWordsForm(Language language, String name, KindWords usual, KindWords said) {
    this.language = language;
    this.name = name;
    this.usual = usual;
    what = said == null ? null : said.what();
    why = said == null ? null : said.why();
  }

  Language language() {
    return language;
  }

  KindWords words() {
    return new KindWords(what, why);
  }

  public String getName() {
    return name;
  }

  public String getUsualWhat() {
    return usual.what();
  }

  public String getUsualWhy() {
    return usual.why();
  }

  public String getWhat() {
    return what;
  }

  public void setWhat(String what) {
    this.what = what;
  }

  public String getWhy() {
    return why;
  }

  public void setWhy(String why) {
    this.why = why;
  }
}
