package org.tuttu.customer;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps an e-mail address as its text. */
@Converter(autoApply = true)
public class EmailAddressConverter implements AttributeConverter<EmailAddress, String> {

  @Override
  public String convertToDatabaseColumn(EmailAddress address) {
    return address == null ? null : address.value();
  }

  @Override
  public EmailAddress convertToEntityAttribute(String value) {
    return value == null ? null : new EmailAddress(value);
  }
}
