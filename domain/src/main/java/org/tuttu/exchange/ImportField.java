package org.tuttu.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tuttu.shared.Language;
import org.tuttu.shared.Texts;

/** What a column of a file can be. Each knows what such columns are usually called, in any of the four languages. */
public enum ImportField {
  CUSTOMER(50, "customer number", "customer no", "customer id", "customer", "client", "asiakasnumero", "asiakas", "kundenummer", "kunde", "klienta numurs",
      "klients", "number", "numero", "nummer", "numurs"),
  FOREIGN_KEY(100, "foreign key", "external id", "external key", "legacy id", "old customer number", "ulkoinen tunniste", "vanha asiakasnumero", "ekstern id",
      "ekstern nøkkel", "gammelt kundenummer", "ārējais id", "ārējā atslēga", "vecais klienta numurs"),
  KIND(20, "kind", "type", "customer type", "tyyppi", "laji", "type kunde", "kundetype", "veids"),
  NAME(200, "name", "company", "company name", "organisation", "organization", "nimi", "yritys", "navn", "firma", "nosaukums", "uzņēmums"),
  GIVEN_NAME(100, "given name", "first name", "etunimi", "fornavn", "vārds"),
  FAMILY_NAME(100, "family name", "last name", "surname", "sukunimi", "etternavn", "uzvārds"),
  BUSINESS_ID(30, "business id", "company registration number", "y-tunnus", "organisasjonsnummer", "orgnr", "reģistrācijas numurs", "reg nr"),
  STAGE(30, "stage", "status", "vaihe", "tila", "fase", "statuss", "posms"),
  LANGUAGE(10, "language", "kieli", "språk", "valoda"),
  COUNTRY(60, "country", "country code", "maa", "maakoodi", "land", "landkode", "valsts"),
  EMAIL(254, "email", "mail", "email address", "sähköposti", "sähköpostiosoite", "epost", "e-pasts"),
  PHONE(40, "phone", "telephone", "mobile", "puhelin", "puhelinnumero", "telefon", "mobil", "tālrunis", "telefons"),
  EMAIL_LABEL(100, "email label", "email type", "sähköpostin kuvaus", "epostetikett", "e-pasta apzīmējums"),
  PHONE_LABEL(100, "phone label", "phone type", "puhelimen kuvaus", "telefonetikett", "tālruņa apzīmējums"),
  WEB(254, "web", "website", "web site", "web address", "homepage", "url", "www", "verkkosivu", "kotisivu", "nettside", "hjemmeside", "tīmekļa vietne", "mājaslapa"),
  WEB_LABEL(100, "web label", "website label", "verkkosivun kuvaus", "nettstedsetikett", "vietnes apzīmējums"),
  ACCOUNT(50, "account number", "account no", "account", "tilinumero", "tili", "kontonummer", "konto", "konta numurs", "konts"),
  ACCOUNT_NAME(100, "account name", "tilin nimi", "kontonavn", "konta nosaukums"),
  PAYMENT_TERM(10, "payment term", "payment terms", "payment days", "net days", "maksuehto", "betalingsfrist", "betalingsbetingelser", "apmaksas termiņš"),
  PRICE_LIST(50, "price list", "pricelist", "hinnasto", "prisliste", "cenu lapa", "cenrādis"),
  CREDIT_LIMIT(30, "credit limit", "luottoraja", "kredittgrense", "kredītlimits"),
  CONTACT_NAME(200, "contact name", "name", "contact", "yhteyshenkilö", "nimi", "kontaktperson", "navn", "kontaktpersona", "vārds"),
  JOB_TITLE(100, "job title", "title", "position", "tehtävä", "nimike", "stilling", "tittel", "amats"),
  ADDRESS_KIND(30, "address kind", "kind", "type", "address type", "osoitelaji", "osoitetyyppi", "laji", "adressetype", "adreses veids", "veids"),
  RECIPIENT(200, "recipient", "vastaanottaja", "mottaker", "saņēmējs"),
  STREET(200, "street", "address", "street address", "address line 1", "katuosoite", "osoite", "gateadresse", "adresse", "iela", "adrese"),
  STREET2(200, "street 2", "address line 2", "additional line", "lisärivi", "adresselinje 2", "papildu rinda"),
  POSTAL_CODE(20, "postal code", "postcode", "zip", "zip code", "postinumero", "postnummer", "pasta indekss"),
  CITY(100, "city", "town", "postitoimipaikka", "kaupunki", "poststed", "by", "pilsēta"),
  VALID_FROM(30, "valid from", "from", "voimassa alkaen", "gyldig fra", "spēkā no"),
  VALID_UNTIL(30, "valid until", "until", "voimassa asti", "gyldig til", "spēkā līdz"),
  PRODUCT(50, "product number", "product no", "product code", "sku", "stock code", "item", "item number", "article", "article number", "tuotenumero",
      "tuotekoodi", "produktnummer", "varenummer", "artikkelnummer", "produkta numurs", "preces kods", "number", "numero", "nummer", "numurs"),
  PRODUCT_KIND(30, "product kind", "kind", "type", "tuotelaji", "laji", "produkttype", "veids"),
  CATEGORY(60, "category", "group", "product group", "luokka", "tuoteryhmä", "kategori", "varegruppe", "kategorija"),
  DESCRIPTION(5000, "description", "long description", "kuvaus", "beskrivelse", "apraksts"),
  PRODUCT_NAME(200, "product name", "product", "name", "description", "tuote", "tuotenimi", "nimi", "produkt", "produktnavn", "varenavn", "navn", "produkts",
      "nosaukums"),
  PRICE(30, "price", "unit price", "net price", "hinta", "yksikköhinta", "pris", "enhetspris", "cena", "vienības cena"),
  CURRENCY(3, "currency", "currency code", "valuutta", "valuta", "valūta"),
  VAT_RATE(10, "vat", "vat rate", "vat %", "alv", "alv-kanta", "mva", "mva-sats", "pvn", "pvn likme"),
  STOCK(15, "stock", "on hand", "pieces on hand", "saldo", "varasto", "lager", "lagerbeholdning", "krājums", "noliktavā"),
  ON_SALE(10, "on sale", "active", "myynnissä", "til salgs", "aktiv", "pārdošanā"),
  ORDER(50, "order number", "order no", "order", "invoice no", "invoice number", "invoice", "tilausnumero", "tilaus", "laskunumero", "ordrenummer", "ordre",
      "fakturanummer", "pasūtījuma numurs", "pasūtījums", "rēķina numurs", "number", "numero", "nummer", "numurs"),
  PLACED_AT(40, "placed", "order date", "invoice date", "date", "tilauspäivä", "päivä", "päiväys", "laskupäivä", "ordredato", "dato", "fakturadato",
      "pasūtījuma datums", "datums"),
  LINE_KIND(30, "line kind", "line type", "rivilaji", "linjetype", "rindas veids"),
  QUANTITY(15, "quantity", "qty", "pieces", "amount", "määrä", "kpl", "antall", "daudzums", "skaits"),
  NET(30, "net", "net amount", "line total", "line sum", "rivisumma", "nettosumma", "linjesum", "nettobeløp", "rindas summa", "neto summa"),
  ORDER_STATUS(30, "order status", "status", "state", "tila", "statuss", "stāvoklis"),
  REFERENCE(100, "reference", "your reference", "viite", "referanse", "atsauce");

  private final int longest;
  private final Set<String> names;

  ImportField(int longest, String... names) {
    this.longest = longest;
    this.names = Stream.concat(Stream.of(names), inAnyLanguage()).map(ImportField::plain).collect(Collectors.toUnmodifiableSet());
  }

  /** The most characters that it, or each of several values, can have. */
  public int longest() {
    return longest;
  }

  /** Whether a column with this heading can well be this. */
  boolean isCalled(String heading) {
    return names.contains(plain(heading));
  }

  /** As an export heads it. */
  private Stream<String> inAnyLanguage() {
    return Arrays.stream(Language.values()).map(language -> Texts.text(language.locale(), "enum.ImportField." + name()));
  }

  private static String plain(String heading) {
    return heading.toLowerCase(Locale.ROOT).codePoints().filter(each -> each == '%' || Character.isLetterOrDigit(each))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
  }

  /** @param headings in the file's order; a heading that says nothing gives null */
  static List<ImportField> suggested(List<String> headings, List<ImportField> of) {
    List<ImportField> fields = new ArrayList<>();
    for (String heading : headings) {
      fields.add(of.stream().filter(field -> !fields.contains(field) && field.isCalled(heading)).findFirst().orElse(null));
    }
    return fields;
  }
}
