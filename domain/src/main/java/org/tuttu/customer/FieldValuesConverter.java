package org.tuttu.customer;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;

/** Keeps values by field as a JSON object of texts. */
@Converter(autoApply = true)
public class FieldValuesConverter implements AttributeConverter<FieldValues, String> {

  @Override
  public String convertToDatabaseColumn(FieldValues values) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    values.values().forEach(json::add);
    return json.build().toString();
  }

  @Override
  public FieldValues convertToEntityAttribute(String kept) {
    try (JsonReader reader = Json.createReader(new StringReader(kept))) {
      JsonObject json = reader.readObject();
      FieldValues values = FieldValues.none();
      for (String field : json.keySet()) {
        values = values.with(field, json.getString(field));
      }
      return values;
    }
  }
}
