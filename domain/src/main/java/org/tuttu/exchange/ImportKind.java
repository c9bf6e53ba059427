package org.tuttu.exchange;

import static org.tuttu.exchange.ImportField.ACCOUNT;
import static org.tuttu.exchange.ImportField.ACCOUNT_NAME;
import static org.tuttu.exchange.ImportField.ADDRESS_KIND;
import static org.tuttu.exchange.ImportField.BUSINESS_ID;
import static org.tuttu.exchange.ImportField.CATEGORY;
import static org.tuttu.exchange.ImportField.CITY;
import static org.tuttu.exchange.ImportField.CONTACT_NAME;
import static org.tuttu.exchange.ImportField.COUNTRY;
import static org.tuttu.exchange.ImportField.CREDIT_LIMIT;
import static org.tuttu.exchange.ImportField.CURRENCY;
import static org.tuttu.exchange.ImportField.CUSTOMER;
import static org.tuttu.exchange.ImportField.DESCRIPTION;
import static org.tuttu.exchange.ImportField.EMAIL;
import static org.tuttu.exchange.ImportField.EMAIL_LABEL;
import static org.tuttu.exchange.ImportField.FAMILY_NAME;
import static org.tuttu.exchange.ImportField.FOREIGN_KEY;
import static org.tuttu.exchange.ImportField.GIVEN_NAME;
import static org.tuttu.exchange.ImportField.JOB_TITLE;
import static org.tuttu.exchange.ImportField.KIND;
import static org.tuttu.exchange.ImportField.LANGUAGE;
import static org.tuttu.exchange.ImportField.LINE_KIND;
import static org.tuttu.exchange.ImportField.NAME;
import static org.tuttu.exchange.ImportField.NET;
import static org.tuttu.exchange.ImportField.ON_SALE;
import static org.tuttu.exchange.ImportField.ORDER;
import static org.tuttu.exchange.ImportField.ORDER_STATUS;
import static org.tuttu.exchange.ImportField.PAYMENT_TERM;
import static org.tuttu.exchange.ImportField.PHONE;
import static org.tuttu.exchange.ImportField.PHONE_LABEL;
import static org.tuttu.exchange.ImportField.PLACED_AT;
import static org.tuttu.exchange.ImportField.POSTAL_CODE;
import static org.tuttu.exchange.ImportField.PRICE;
import static org.tuttu.exchange.ImportField.PRICE_LIST;
import static org.tuttu.exchange.ImportField.PRODUCT;
import static org.tuttu.exchange.ImportField.PRODUCT_KIND;
import static org.tuttu.exchange.ImportField.PRODUCT_NAME;
import static org.tuttu.exchange.ImportField.QUANTITY;
import static org.tuttu.exchange.ImportField.RECIPIENT;
import static org.tuttu.exchange.ImportField.REFERENCE;
import static org.tuttu.exchange.ImportField.STAGE;
import static org.tuttu.exchange.ImportField.STOCK;
import static org.tuttu.exchange.ImportField.STREET;
import static org.tuttu.exchange.ImportField.STREET2;
import static org.tuttu.exchange.ImportField.VALID_FROM;
import static org.tuttu.exchange.ImportField.VALID_UNTIL;
import static org.tuttu.exchange.ImportField.VAT_RATE;
import static org.tuttu.exchange.ImportField.WEB;
import static org.tuttu.exchange.ImportField.WEB_LABEL;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the rows of a file are. */
public enum ImportKind {
  CUSTOMERS(List.of(CUSTOMER, FOREIGN_KEY, KIND, NAME, GIVEN_NAME, FAMILY_NAME, BUSINESS_ID, STAGE, LANGUAGE, COUNTRY, EMAIL, EMAIL_LABEL, PHONE, PHONE_LABEL, WEB, WEB_LABEL,
      ACCOUNT, ACCOUNT_NAME, CURRENCY, PAYMENT_TERM, PRICE_LIST, CREDIT_LIMIT),
      List.of(CUSTOMER, FOREIGN_KEY, BUSINESS_ID, EMAIL), List.of()),
  CONTACTS(List.of(CUSTOMER, FOREIGN_KEY, CONTACT_NAME, JOB_TITLE, EMAIL, PHONE), List.of(EMAIL, CONTACT_NAME), List.of(CUSTOMER)),
  ADDRESSES(List.of(CUSTOMER, FOREIGN_KEY, ADDRESS_KIND, RECIPIENT, STREET, STREET2, POSTAL_CODE, CITY, COUNTRY, VALID_FROM, VALID_UNTIL),
      List.of(STREET), List.of(CUSTOMER, CITY)),
  PRODUCTS(List.of(PRODUCT, PRODUCT_KIND, CATEGORY, DESCRIPTION, PRODUCT_NAME, PRICE, CURRENCY, VAT_RATE, STOCK, ON_SALE), List.of(PRODUCT), List.of()),
  /** Each row is a line of an order; what is true of the whole order stands in each of them. */
  ORDERS(List.of(ORDER, CUSTOMER, FOREIGN_KEY, COUNTRY, PLACED_AT, ORDER_STATUS, REFERENCE, CURRENCY, PRODUCT, PRODUCT_NAME, LINE_KIND, QUANTITY, PRICE, NET, VAT_RATE),
      List.of(ORDER), List.of(PLACED_AT, PRODUCT, QUANTITY, PRICE));

  private static final Set<ImportField> LISTS =
      EnumSet.of(EMAIL, EMAIL_LABEL, PHONE, PHONE_LABEL, WEB, WEB_LABEL, ACCOUNT, ACCOUNT_NAME, CURRENCY, PAYMENT_TERM, PRICE_LIST, CREDIT_LIMIT);

  private final List<ImportField> fields;
  private final List<ImportField> keys;
  private final List<ImportField> needed;

  ImportKind(List<ImportField> fields, List<ImportField> keys, List<ImportField> needed) {
    this.fields = fields;
    this.keys = keys;
    this.needed = needed;
  }

  /** What its columns can be. */
  public List<ImportField> fields() {
    return fields;
  }

  /** Whether a cell can hold several values, each in a line of its own. */
  public boolean isList(ImportField field) {
    return this == CUSTOMERS && LISTS.contains(field);
  }

  /** What can say whether a record is known; the likeliest first. */
  public List<ImportField> keys() {
    return keys;
  }

  /** Whether a file with these columns has all that it must have besides the key. A customer is named by our number or by a foreign key. */
  boolean hasNeeded(Collection<ImportField> columns) {
    return needed.stream().allMatch(field -> columns.contains(field) || field == CUSTOMER && columns.contains(FOREIGN_KEY));
  }

  /** What can happen with a known record. Orders are books: what is in them is not changed by a file. */
  public Set<WhenKnown> choices() {
    return this == ORDERS ? EnumSet.of(WhenKnown.SKIP, WhenKnown.REFUSE) : EnumSet.allOf(WhenKnown.class);
  }

  /** Whether rows with the same key make one record; otherwise the second one is refused. */
  boolean isGrouped() {
    return this == ORDERS;
  }

  /** What rows with such a heading most likely are. */
  static ImportKind suggestedBy(List<String> headings) {
    ImportKind best = CUSTOMERS;
    long most = 0;
    for (ImportKind kind : values()) {
      List<ImportField> found = ImportField.suggested(headings, kind.fields);
      boolean whole = kind.hasNeeded(found) && kind.keys.stream().anyMatch(found::contains);
      long score = whole ? found.stream().filter(field -> field != null).count() : 0;
      if (score > most) {
        best = kind;
        most = score;
      }
    }
    return best;
  }

  ImportField likelyKey(List<ImportField> columns) {
    return keys.stream().filter(columns::contains).findFirst().orElse(keys.get(0));
  }
}
