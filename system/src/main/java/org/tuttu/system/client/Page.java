package org.tuttu.system.client;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer with its body as text.
 *
 * @param address where the redirects ended
 */
public record Page(URI address, int status, String body) {

  private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
  private static final Pattern INPUT = Pattern.compile("<(?:input|button)\\b([^>]*)>");
  private static final Pattern SELECT = Pattern.compile("<select\\b([^>]*)>(.*?)</select>", Pattern.DOTALL);
  private static final Pattern TEXT_AREA = Pattern.compile("<textarea\\b([^>]*)>(.*?)</textarea>", Pattern.DOTALL);
  private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");
  private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z:-]+)=\"([^\"]*)\"");

  /**
   * The first form whose markup contains a text, with the fields that it brings.
   *
   * @throws IllegalStateException when the page has none
   */
  public Form form(String containing) {
    Matcher forms = FORM.matcher(body);
    while (forms.find()) {
      if (forms.group().contains(containing)) {
        return form(forms.group(1), forms.group(2));
      }
    }
    throw new IllegalStateException(address + " (" + status + ") has no form with " + containing);
  }

  private Form form(String head, String content) {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher inputs = INPUT.matcher(content);
    while (inputs.find()) {
      Map<String, String> input = attributes(inputs.group(1));
      if (input.containsKey("name") && !Set.of("submit", "file").contains(input.getOrDefault("type", "text")) && !inputs.group().startsWith("<button")) {
        fields.put(input.get("name"), input.getOrDefault("value", ""));
      }
    }
    Matcher selects = SELECT.matcher(content);
    while (selects.find()) {
      fields.put(attributes(selects.group(1)).get("name"), chosen(selects.group(2)));
    }
    Matcher areas = TEXT_AREA.matcher(content);
    while (areas.find()) {
      fields.put(attributes(areas.group(1)).get("name"), plain(areas.group(2)).strip());
    }
    Map<String, String> form = attributes(head);
    String action = form.get("action");
    return new Form(action == null ? address : address.resolve(action), fields, "multipart/form-data".equals(form.get("enctype")));
  }

  /** The marked option, or the first, as browsers have it. */
  private static String chosen(String content) {
    String first = null;
    Matcher options = OPTION.matcher(content);
    while (options.find()) {
      Map<String, String> option = attributes(options.group(1));
      if (option.containsKey("selected")) {
        return option.get("value");
      }
      first = first == null ? option.get("value") : first;
    }
    return first == null ? "" : first;
  }

  private static Map<String, String> attributes(String markup) {
    Map<String, String> attributes = new LinkedHashMap<>();
    Matcher matcher = ATTRIBUTE.matcher(markup);
    while (matcher.find()) {
      attributes.put(matcher.group(1), plain(matcher.group(2)));
    }
    return attributes;
  }

  private static String plain(String markup) {
    return markup.replace("&lt;", "<").replace("&gt;", ">").replace("&#43;", "+").replace("&#61;", "=").replace("&quot;", "\"").replace("&amp;", "&");
  }
}
