package org.tuttu.identity.selfservice;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a browser says about itself, so that people know their own devices again. It may say what it likes: this is for recognition, never for a decision.
 *
 * @param browser such as Firefox; null when nobody knows it
 * @param system  such as Windows; null when nobody knows it
 */
public record Device(DeviceKind kind, String browser, String system) {

  /** What a browser's name for itself contains, the more particular first: most call themselves by others' names too. */
  private static final Map<String, String> BROWSERS = new LinkedHashMap<>();
  private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

  static {
    BROWSERS.put("Edg", "Edge");
    BROWSERS.put("OPR/", "Opera");
    BROWSERS.put("SamsungBrowser/", "Samsung Internet");
    BROWSERS.put("Vivaldi/", "Vivaldi");
    BROWSERS.put("FxiOS/", "Firefox");
    BROWSERS.put("Firefox/", "Firefox");
    BROWSERS.put("CriOS/", "Chrome");
    BROWSERS.put("Chrome/", "Chrome");
    BROWSERS.put("Safari/", "Safari");
    SYSTEMS.put("iPhone", "iOS");
    SYSTEMS.put("iPad", "iPadOS");
    SYSTEMS.put("Android", "Android");
    SYSTEMS.put("Windows", "Windows");
    SYSTEMS.put("CrOS", "ChromeOS");
    SYSTEMS.put("Mac OS X", "macOS");
    SYSTEMS.put("Linux", "Linux");
  }

  /** @param userAgent the header of that name; may be null */
  public static Device of(String userAgent) {
    String said = userAgent == null ? "" : userAgent;
    return new Device(kind(said), first(BROWSERS, said), first(SYSTEMS, said));
  }

  private static DeviceKind kind(String said) {
    if (said.contains("iPad") || said.contains("Android") && !said.contains("Mobile")) {
      return DeviceKind.TABLET;
    }
    if (said.contains("iPhone") || said.contains("Mobile")) {
      return DeviceKind.PHONE;
    }
    return first(SYSTEMS, said) == null ? DeviceKind.UNKNOWN : DeviceKind.COMPUTER;
  }

  private static String first(Map<String, String> names, String said) {
    return names.entrySet().stream().filter(each -> said.contains(each.getKey())).findFirst().map(Map.Entry::getValue).orElse(null);
  }
}
