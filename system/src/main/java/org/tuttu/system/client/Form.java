package org.tuttu.system.client;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A form as the page gave it; {@link #with} fills it in.
 *
 * @param multipart whether it is sent as forms with files are; no file is chosen
 */
public record Form(URI action, Map<String, String> fields, boolean multipart) {

  /** One that has no files. */
  public Form(URI action, Map<String, String> fields) {
    this(action, fields, false);
  }

  /** Fills in the field whose name is, or ends with, the given one; a name that no field has is added as it is. */
  public Form with(String name, String value) {
    Map<String, String> filled = new LinkedHashMap<>(fields);
    String known = fields.keySet().stream()
        .filter(field -> field.equals(name) || field.endsWith(":" + name)).findFirst().orElse(name);
    filled.put(known, value);
    return new Form(action, filled, multipart);
  }
}
