package org.tuttu.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tuttu.shared.RuleViolated;

/** A telephone number in the form of ITU-T E.164, such as {@code +358401234567}. */
public record Phone(String e164) {

  /** How numbers read: a list shows some dozens, the next page often the same, and the rules are slow. Forgotten when there are too many. */
  private static final Map<String, String> READ = new ConcurrentHashMap<>();
  private static final int MOST_READ = 10_000;

  /**
   * Reads a number in any usual notation.
   *
   * @param country the ISO 3166-1 code of the country that is meant when the number does not say; null when none is
   * @throws RuleViolated when it is not a number that can be called
   */
  public static Phone of(String text, String country) {
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    try {
      PhoneNumber number = numbers.parse(text, country);
      if (numbers.isValidNumber(number)) {
        return new Phone(numbers.format(number, PhoneNumberFormat.E164));
      }
    } catch (NumberParseException e) {
      // said below, as for a number that nobody can have
    }
    throw RuleViolated.at("phone", "phone.invalid");
  }

  /** A number that was kept. */
  public static Phone ofE164(String e164) {
    return new Phone(e164);
  }

  static Phone orNull(String text, String country) {
    return text == null || text.isBlank() ? null : of(text, country);
  }

  /** As people read it: with spaces, and the country's code in front. */
  @Override
  public String toString() {
    String known = READ.get(e164);
    if (known != null) {
      return known;
    }
    if (READ.size() >= MOST_READ) {
      READ.clear();
    }
    String read = read(e164);
    READ.put(e164, read);
    return read;
  }

  private static String read(String e164) {
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    try {
      return numbers.format(numbers.parse(e164, null), PhoneNumberFormat.INTERNATIONAL);
    } catch (NumberParseException e) {
      return e164;
    }
  }
}
