package org.tuttu.exchange;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tuttu.customer.EmailAddress;
import org.tuttu.customer.Phone;
import org.tuttu.customer.selfservice.CustomerKind;
import org.tuttu.customer.selfservice.CustomerStage;
import org.tuttu.shared.Language;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.Texts;

/**
 * A row of a file, understood as a customer. A field that the row leaves empty is null; a new customer then gets what is usual.
 *
 * @param key  what says whether two rows, or a row and a customer, are the same one
 * @param name of an organisation as given; of a person put together
 */
record CustomerCandidate(
    long line, String key, String number, CustomerKind kind, String name, String givenName, String familyName, String businessId,
    CustomerStage stage, String language, String country, String email, String phone) {

  /** What stands for a character that cannot be kept. */
  static final char UNREADABLE = '\ufffd';

  private static final Set<String> CODES = Set.of(Locale.getISOCountries());
  private static final Map<String, String> COUNTRIES = countriesByName();
  private static final Map<String, CustomerKind> KINDS = Map.ofEntries(
      Map.entry("person", CustomerKind.PERSON), Map.entry("private", CustomerKind.PERSON), Map.entry("henkilö", CustomerKind.PERSON),
      Map.entry("yksityinen", CustomerKind.PERSON), Map.entry("privat", CustomerKind.PERSON), Map.entry("persona", CustomerKind.PERSON),
      Map.entry("organisation", CustomerKind.ORGANISATION), Map.entry("organization", CustomerKind.ORGANISATION),
      Map.entry("company", CustomerKind.ORGANISATION), Map.entry("organisaatio", CustomerKind.ORGANISATION), Map.entry("yritys", CustomerKind.ORGANISATION),
      Map.entry("organisasjon", CustomerKind.ORGANISATION), Map.entry("bedrift", CustomerKind.ORGANISATION), Map.entry("firma", CustomerKind.ORGANISATION),
      Map.entry("organizācija", CustomerKind.ORGANISATION), Map.entry("uzņēmums", CustomerKind.ORGANISATION));

  /** @throws RuleViolated with the reason for which the row is refused */
  static CustomerCandidate of(ImportRow row, ImportPlan plan) {
    Map<CustomerField, String> values = values(row, plan.fields());
    String given = values.get(CustomerField.GIVEN_NAME);
    String family = values.get(CustomerField.FAMILY_NAME);
    CustomerKind kind = kind(values);
    boolean person = kind == CustomerKind.PERSON;
    String name = person ? Stream.of(given, family).filter(part -> part != null).collect(Collectors.joining(" ")) : values.get(CustomerField.NAME);
    if (name == null || name.isEmpty()) {
      throw new RuleViolated("import.name-missing");
    }
    if (person && values.containsKey(CustomerField.BUSINESS_ID)) {
      throw new RuleViolated("customer.person-without-business-id");
    }
    String country = country(values.get(CustomerField.COUNTRY));
    String email = values.containsKey(CustomerField.EMAIL) ? EmailAddress.of(values.get(CustomerField.EMAIL)).value() : null;
    String callable = country == null ? plan.usualCountry() : country;
    String phone = values.containsKey(CustomerField.PHONE) ? Phone.of(values.get(CustomerField.PHONE), callable).e164() : null;
    String key = key(plan.knownBy(), values, email);
    return new CustomerCandidate(row.line(), key, values.get(CustomerField.NUMBER), kind, name, person ? given : null, person ? family : null,
        values.get(CustomerField.BUSINESS_ID), stage(values.get(CustomerField.STAGE)), language(values.get(CustomerField.LANGUAGE)), country, email, phone);
  }

  private static Map<CustomerField, String> values(ImportRow row, List<CustomerField> fields) {
    if (row.cells().size() > fields.size()) {
      throw new RuleViolated("import.too-many-cells", row.cells().size(), fields.size());
    }
    Map<CustomerField, String> values = new LinkedHashMap<>();
    for (int i = 0; i < row.cells().size(); i++) {
      CustomerField field = fields.get(i);
      String value = SafeCells.read(row.cells().get(i).strip());
      if (field == null || value.isEmpty()) {
        continue;
      }
      if (value.length() > field.longest()) {
        throw new RuleViolated("import.too-long", i + 1, field.longest());
      }
      if (value.chars().anyMatch(each -> Character.isISOControl(each) || each == UNREADABLE)) {
        throw new RuleViolated("import.control-character", i + 1);
      }
      values.put(field, value);
    }
    return values;
  }

  private static CustomerKind kind(Map<CustomerField, String> values) {
    String said = values.get(CustomerField.KIND);
    if (said == null) {
      return values.containsKey(CustomerField.NAME) ? CustomerKind.ORGANISATION : CustomerKind.PERSON;
    }
    CustomerKind kind = KINDS.get(said.toLowerCase(Locale.ROOT));
    if (kind == null) {
      throw new RuleViolated("import.unknown-kind", said);
    }
    return kind;
  }

  private static String country(String said) {
    if (said == null) {
      return null;
    }
    String code = COUNTRIES.get(said.toLowerCase(Locale.ROOT));
    if (code == null) {
      throw new RuleViolated("import.unknown-country", said);
    }
    return code;
  }

  private static CustomerStage stage(String said) {
    if (said == null) {
      return null;
    }
    String plain = said.toLowerCase(Locale.ROOT);
    return Arrays.stream(CustomerStage.values()).filter(stage -> stage.name().toLowerCase(Locale.ROOT).equals(plain) || isName(stage, plain))
        .findFirst().orElseThrow(() -> new RuleViolated("import.unknown-stage", said));
  }

  private static boolean isName(CustomerStage stage, String plain) {
    return Arrays.stream(Language.values())
        .anyMatch(language -> Texts.text(language.locale(), "enum.CustomerStage." + stage.name()).toLowerCase(Locale.ROOT).equals(plain));
  }

  private static String language(String said) {
    if (said == null) {
      return null;
    }
    String plain = said.toLowerCase(Locale.ROOT);
    return Arrays.stream(Language.values())
        .filter(language -> language.code().equals(plain) || plain.equals("no") && language == Language.NB || isName(language, plain))
        .map(Language::code).findFirst().orElseThrow(() -> new RuleViolated("import.unknown-language", said));
  }

  private static boolean isName(Language language, String plain) {
    return Arrays.stream(Language.values()).anyMatch(in -> language.locale().getDisplayLanguage(in.locale()).toLowerCase(Locale.ROOT).equals(plain));
  }

  private static String key(KnownBy knownBy, Map<CustomerField, String> values, String email) {
    String key = knownBy == KnownBy.EMAIL ? email : values.get(knownBy.field());
    if (key == null) {
      throw new RuleViolated("import.key-missing");
    }
    return knownBy == KnownBy.EMAIL ? key.toLowerCase(Locale.ROOT) : key;
  }

  /** Codes, and names in the four languages, all in lower case. */
  private static Map<String, String> countriesByName() {
    Map<String, String> countries = new LinkedHashMap<>();
    for (String code : CODES) {
      Locale country = new Locale("", code);
      countries.put(code.toLowerCase(Locale.ROOT), code);
      for (Language language : Language.values()) {
        countries.putIfAbsent(country.getDisplayCountry(language.locale()).toLowerCase(Locale.ROOT), code);
      }
    }
    return Map.copyOf(countries);
  }
}
