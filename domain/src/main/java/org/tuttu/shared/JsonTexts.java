package org.tuttu.shared;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.Writer;
import java.util.Map;

/** JSON as texts. */
public final class JsonTexts {

  /** Safe for use by several threads; {@code Json} would search the server's libraries for it at each call. */
  private static final JsonProvider PROVIDER = JsonProvider.provider();

  private JsonTexts() {
  }

  /** @throws jakarta.json.JsonException when the text is no JSON object */
  public static JsonObject object(String json) {
    try (JsonReader reader = PROVIDER.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }

  /** Writes what need not be held at once. */
  public static JsonGenerator generator(Writer writer) {
    return PROVIDER.createGenerator(writer);
  }

  /** An object of texts. */
  public static String of(Map<String, String> values) {
    JsonObjectBuilder json = PROVIDER.createObjectBuilder();
    values.forEach(json::add);
    return json.build().toString();
  }
}
