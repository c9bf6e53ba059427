package org.tuttu.customer;

import java.util.Locale;
import java.util.regex.Pattern;
import org.tuttu.shared.RuleViolated;

/** An e-mail address; its domain is in lower case, what is before it as it was given. */
public record EmailAddress(String value) {

  private static final Pattern FORM = Pattern.compile("[^\\s@<>()\\[\\],;:\"\\\\]{1,64}@(?:[\\p{L}\\d](?:[\\p{L}\\d-]*[\\p{L}\\d])?\\.)+\\p{L}{2,}");

  /** @throws RuleViolated when it has not the form of an address */
  public static EmailAddress of(String text) {
    String value = text.strip();
    if (value.length() > 254 || !FORM.matcher(value).matches()) {
      throw RuleViolated.at("email", "email.invalid");
    }
    int at = value.indexOf('@');
    return new EmailAddress(value.substring(0, at) + value.substring(at).toLowerCase(Locale.ROOT));
  }

  /** The address, or null for a blank text. */
  static EmailAddress orNull(String text) {
    return text == null || text.isBlank() ? null : of(text);
  }

  @Override
  public String toString() {
    return value;
  }
}
