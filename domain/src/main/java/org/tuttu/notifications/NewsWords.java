package org.tuttu.notifications;

import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tuttu.shared.JsonTexts;
import org.tuttu.shared.Language;
import org.tuttu.shared.Texts;

/** What news say, in any language: the name of a text, and what fills it. */
public record NewsWords(String name, List<String> args) {

  public static NewsWords read(String name, String json) {
    JsonObject object = JsonTexts.object(json);
    return new NewsWords(name, object.keySet().stream().sorted((a, b) -> Integer.compare(Integer.parseInt(a), Integer.parseInt(b))).map(object::getString).toList());
  }

  String json() {
    Map<String, String> numbered = new LinkedHashMap<>();
    for (int i = 0; i < args.size(); i++) {
      numbered.put(String.valueOf(i), args.get(i));
    }
    return JsonTexts.of(numbered);
  }

  public String in(Language language) {
    return Texts.text(language.locale(), "news." + name, args.toArray());
  }

  /** Whether there are words for a mail, and not only for the bell. */
  boolean hasMail() {
    return Texts.find(Language.EN.locale(), "mail." + name + ".subject").isPresent();
  }
}
