package org.tuttu.web.page;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * What a device needs to know to put the portal on its home screen (W3C, "Web Application Manifest").
 *
 * @param path what addresses of the application begin with
 */
record AppManifest(String path, String company, String colour) {

  /** As the style sheets have it behind everything, in light. */
  private static final String BACKGROUND = "#f4f6f4";

  /**
   * @param icon  the address of the icon with that name
   * @param sizes of the icons, in pixels
   */
  String json(Locale locale, UnaryOperator<String> icon, int... sizes) {
    JsonArrayBuilder icons = Json.createArrayBuilder()
        .add(Json.createObjectBuilder().add("src", path + icon.apply("favicon.svg")).add("sizes", "any").add("type", "image/svg+xml").add("purpose", "any"));
    for (var size : sizes) {
      for (var full : new boolean[] {false, true}) {
        icons.add(Json.createObjectBuilder().add("src", path + icon.apply(name(size, full))).add("sizes", size + "x" + size).add("type", "image/png")
            .add("purpose", full ? "maskable" : "any"));
      }
    }
    return Json.createObjectBuilder().add("id", path + "/").add("name", company).add("short_name", company).add("description", WebTexts.text(locale, "app.description"))
        .add("lang", locale.getLanguage()).add("dir", "ltr").add("start_url", path + "/").add("scope", path + "/").add("display", "standalone")
        .add("background_color", BACKGROUND).add("theme_color", colour).add("icons", icons).build().toString();
  }

  static String name(int size, boolean full) {
    return (full ? "full-" : "icon-") + size + ".png";
  }
}
