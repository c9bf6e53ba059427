package org.tuttu.exchange;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.tuttu.catalog.selfservice.ProductKind;
import org.tuttu.customer.EmailAddress;
import org.tuttu.customer.Phone;
import org.tuttu.customer.selfservice.AddressKind;
import org.tuttu.customer.selfservice.CustomerKind;
import org.tuttu.customer.selfservice.CustomerStage;
import org.tuttu.ordering.selfservice.LineKind;
import org.tuttu.ordering.selfservice.OrderStatus;
import org.tuttu.shared.RuleViolated;

/** A row's cells by what they are, read as the plan says. What a row leaves empty is null. */
final class RowValues {

  /** What stands for a character that cannot be kept. */
  static final char UNREADABLE = '\ufffd';

  private static final int MOST_DECIMALS = 4;

  /** ISO 4217. */
  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode).collect(Collectors.toUnmodifiableSet());

  private final ImportPlan plan;
  private final long line;
  private final String[] values = new String[ImportField.values().length];

  private RowValues(ImportPlan plan, long line) {
    this.plan = plan;
    this.line = line;
  }

  /** @throws RuleViolated with the reason for which the row is refused */
  static RowValues of(ImportRow row, ImportPlan plan) {
    if (row.cells().size() > plan.columns().size()) {
      throw new RuleViolated("import.too-many-cells", row.cells().size(), plan.columns().size());
    }
    RowValues values = new RowValues(plan, row.line());
    for (int i = 0; i < row.cells().size(); i++) {
      ImportColumn column = plan.columns().get(i);
      if (column.field() != null) {
        String said = SafeCells.read(row.cells().get(i).strip());
        String meant = plan.kind().isList(column.field()) ? CellList.meant(said, column, i + 1) : one(said, column, i + 1);
        if (!meant.isEmpty()) {
          values.values[column.field().ordinal()] = meant;
        }
      }
    }
    if (values.isHeading()) {
      throw new RuleViolated("import.heading-again");
    }
    return values;
  }

  /** Whether each filled cell says what its column is called. */
  private boolean isHeading() {
    boolean some = false;
    for (ImportField field : plan.kind().fields()) {
      if (has(field)) {
        if (!field.isCalled(text(field))) {
          return false;
        }
        some = true;
      }
    }
    return some;
  }

  /** What stands in a cell as it is meant. */
  static String one(String said, ImportColumn column, int at) {
    return readable(column.replaced().getOrDefault(said, said), at, column.field());
  }

  private static String readable(String value, int column, ImportField field) {
    if (value.length() > field.longest()) {
      throw new RuleViolated("import.too-long", column, field.longest());
    }
    for (int i = 0; i < value.length(); i++) {
      char each = value.charAt(i);
      if (Character.isISOControl(each) && !(each == '\n' && field == ImportField.DESCRIPTION) || each == UNREADABLE) {
        throw new RuleViolated("import.control-character", column);
      }
    }
    return value;
  }

  long line() {
    return line;
  }

  String text(ImportField field) {
    return values[field.ordinal()];
  }

  boolean has(ImportField field) {
    return text(field) != null;
  }

  /** The values of a cell that can hold several, in their order; null for one that says nothing. Empty when the cell is. */
  List<String> list(ImportField field) {
    return has(field) ? CellList.read(text(field)) : List.of();
  }

  /** The first of several; null when there is none. */
  private String first(ImportField field) {
    List<String> several = list(field);
    return several.isEmpty() ? null : several.get(0);
  }

  /** @throws RuleViolated when the row leaves it empty */
  String required(ImportField field, String refusal) {
    if (!has(field)) {
      throw new RuleViolated(refusal);
    }
    return text(field);
  }

  /**
   * The customer's number; null for one that is named by its foreign key.
   *
   * @throws RuleViolated when the row names none
   */
  String customer() {
    if (!has(ImportField.FOREIGN_KEY)) {
      required(ImportField.CUSTOMER, "import.customer-missing");
    }
    return text(ImportField.CUSTOMER);
  }

  /** @throws RuleViolated when it is no number, has more than four decimals, or fifteen places before them */
  BigDecimal number(ImportField field) {
    return number(text(field));
  }

  BigDecimal number(String said) {
    if (said == null) {
      return null;
    }
    BigDecimal number = plan.cells().number(said).stripTrailingZeros();
    if (number.scale() > MOST_DECIMALS) {
      throw new RuleViolated("import.too-many-decimals", said, MOST_DECIMALS);
    }
    return number;
  }

  /** @throws RuleViolated when it is no whole number, or outside of what is kept of one */
  Integer whole(ImportField field) {
    return whole(text(field));
  }

  Integer whole(String said) {
    BigDecimal number = number(said);
    try {
      return number == null ? null : number.intValueExact();
    } catch (ArithmeticException e) {
      throw new RuleViolated("import.no-whole-number", said);
    }
  }

  /** In the plan's zone. */
  ZonedDateTime date(ImportField field) {
    try {
      return has(field) ? plan.cells().dates().read(text(field), plan.usual().zone()) : null;
    } catch (DateTimeException e) {
      throw new RuleViolated("import.no-date", text(field));
    }
  }

  <E extends Enum<E>> E choice(ImportField field, Class<E> type, String refusal) {
    return has(field) ? Words.of(type).find(text(field)).orElseThrow(() -> new RuleViolated(refusal, text(field))) : null;
  }

  Boolean answer(ImportField field) {
    return has(field) ? Words.yes().find(text(field)).orElseThrow(() -> new RuleViolated("import.neither-yes-nor-no", text(field))) : null;
  }

  String country() {
    return has(ImportField.COUNTRY)
        ? Words.country().find(text(ImportField.COUNTRY)).orElseThrow(() -> new RuleViolated("import.unknown-country", text(ImportField.COUNTRY))) : null;
  }

  String language() {
    return has(ImportField.LANGUAGE)
        ? Words.language().find(text(ImportField.LANGUAGE)).orElseThrow(() -> new RuleViolated("import.unknown-language", text(ImportField.LANGUAGE))).code()
        : null;
  }

  /** The first, where there are several. */
  String email() {
    String said = plan.kind().isList(ImportField.EMAIL) ? first(ImportField.EMAIL) : text(ImportField.EMAIL);
    return said == null ? null : EmailAddress.of(said).value();
  }

  /** @param country of a number without one; null to mean the usual one */
  String phone(String country) {
    return has(ImportField.PHONE) ? phone(text(ImportField.PHONE), country) : null;
  }

  String phone(String said, String country) {
    return Phone.of(said, country == null ? plan.usual().country() : country).e164();
  }

  String currency() {
    return currency(text(ImportField.CURRENCY));
  }

  static String currency(String said) {
    String code = said == null ? null : said.toUpperCase(Locale.ROOT);
    if (code != null && !CURRENCIES.contains(code)) {
      throw new RuleViolated("import.unknown-currency", code);
    }
    return code;
  }

  /**
   * The cell as it is understood, whatever it is.
   *
   * @throws RuleViolated when it is not
   */
  Object meaning(ImportField field) {
    if (plan.kind().isList(field)) {
      return has(field) ? CellList.shown(list(field)) : null;
    }
    return switch (field) {
      case KIND -> choice(field, CustomerKind.class, "import.unknown-kind");
      case STAGE -> choice(field, CustomerStage.class, "import.unknown-stage");
      case ADDRESS_KIND -> choice(field, AddressKind.class, "import.unknown-address-kind");
      case PRODUCT_KIND -> choice(field, ProductKind.class, "import.unknown-product-kind");
      case LINE_KIND -> choice(field, LineKind.class, "import.unknown-line-kind");
      case ORDER_STATUS -> choice(field, OrderStatus.class, "import.unknown-order-status");
      case PRICE, NET, VAT_RATE -> number(field);
      case STOCK, QUANTITY -> whole(field);
      case PLACED_AT, VALID_FROM, VALID_UNTIL -> date(field);
      case ON_SALE -> answer(field);
      case COUNTRY -> country();
      case LANGUAGE -> language();
      case EMAIL -> email();
      case PHONE -> phone(plan.fields().contains(ImportField.COUNTRY) ? country() : null);
      case CURRENCY -> currency();
      default -> text(field);
    };
  }
}
