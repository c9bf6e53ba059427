package org.tuttu.customer;

import jakarta.json.JsonObject;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.tuttu.shared.JsonTexts;

/** Keeps values by field as a JSON object of texts. */
@Converter(autoApply = true)
public class FieldValuesConverter implements AttributeConverter<FieldValues, String> {

  @Override
  public String convertToDatabaseColumn(FieldValues values) {
    return JsonTexts.of(values.values());
  }

  @Override
  public FieldValues convertToEntityAttribute(String kept) {
    JsonObject json = JsonTexts.object(kept);
    FieldValues values = FieldValues.none();
    for (String field : json.keySet()) {
      values = values.with(field, json.getString(field));
    }
    return values;
  }
}
