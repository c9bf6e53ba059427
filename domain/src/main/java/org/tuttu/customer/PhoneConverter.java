package org.tuttu.customer;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a telephone number in the form of E.164. */
@Converter(autoApply = true)
public class PhoneConverter implements AttributeConverter<Phone, String> {

  @Override
  public String convertToDatabaseColumn(Phone phone) {
    return phone == null ? null : phone.e164();
  }

  @Override
  public Phone convertToEntityAttribute(String value) {
    return value == null ? null : Phone.ofE164(value);
  }
}
