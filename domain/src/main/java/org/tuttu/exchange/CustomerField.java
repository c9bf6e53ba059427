package org.tuttu.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tuttu.shared.Language;
import org.tuttu.shared.Texts;

/** What a column of a file with customers can be. Each knows what such columns are usually called, in any of the four languages. */
public enum CustomerField {
  NUMBER(50, "number", "customer number", "customer no", "customerid", "customer id", "asiakasnumero", "numero", "kundenummer", "klienta numurs", "numurs"),
  KIND(20, "kind", "type", "customer type", "tyyppi", "laji", "type kunde", "kundetype", "veids"),
  NAME(200, "name", "company", "company name", "organisation", "organization", "nimi", "yritys", "navn", "firma", "nosaukums", "uzņēmums"),
  GIVEN_NAME(100, "given name", "first name", "firstname", "etunimi", "fornavn", "vārds"),
  FAMILY_NAME(100, "family name", "last name", "lastname", "surname", "sukunimi", "etternavn", "uzvārds"),
  BUSINESS_ID(30, "business id", "company registration number", "y-tunnus", "ytunnus", "organisasjonsnummer", "orgnr", "reģistrācijas numurs", "reg nr"),
  STAGE(30, "stage", "status", "vaihe", "tila", "fase", "statuss", "posms"),
  LANGUAGE(10, "language", "kieli", "språk", "valoda"),
  COUNTRY(60, "country", "country code", "maa", "maakoodi", "land", "landkode", "valsts"),
  EMAIL(254, "email", "e-mail", "mail", "email address", "sähköposti", "sähköpostiosoite", "epost", "e-post", "e-pasts", "epasts"),
  PHONE(40, "phone", "telephone", "mobile", "puhelin", "puhelinnumero", "telefon", "mobil", "tālrunis", "telefons");

  private final int longest;
  private final List<String> names;

  CustomerField(int longest, String... names) {
    this.longest = longest;
    this.names = List.of(names);
  }

  /** The most characters that it can have. */
  public int longest() {
    return longest;
  }

  /** The field that a column with this heading most likely is. */
  public static Optional<CustomerField> suggestedBy(String heading) {
    String plain = heading.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replaceAll("\\s+", " ");
    return Arrays.stream(values()).filter(field -> field.names.contains(plain) || field.isCalled(plain)).findFirst();
  }

  /** As an export heads it, in any language. */
  private boolean isCalled(String plain) {
    return Arrays.stream(Language.values())
        .anyMatch(language -> Texts.text(language.locale(), "enum.CustomerField." + name()).toLowerCase(Locale.ROOT).equals(plain));
  }
}
