package org.tuttu.exchange;

import static org.tuttu.exchange.ImportField.ACCOUNT;
import static org.tuttu.exchange.ImportField.ACCOUNT_NAME;
import static org.tuttu.exchange.ImportField.CREDIT_LIMIT;
import static org.tuttu.exchange.ImportField.CURRENCY;
import static org.tuttu.exchange.ImportField.EMAIL;
import static org.tuttu.exchange.ImportField.EMAIL_LABEL;
import static org.tuttu.exchange.ImportField.PAYMENT_TERM;
import static org.tuttu.exchange.ImportField.PHONE;
import static org.tuttu.exchange.ImportField.PHONE_LABEL;
import static org.tuttu.exchange.ImportField.PRICE_LIST;
import static org.tuttu.exchange.ImportField.WEB;
import static org.tuttu.exchange.ImportField.WEB_LABEL;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.tuttu.customer.EmailAddress;
import org.tuttu.customer.WebAddress;
import org.tuttu.customer.selfservice.ContactPointKind;
import org.tuttu.shared.RuleViolated;

/** What a customer's row says of the ways to reach the customer, and of its accounts. */
final class SaidParts {

  private static final int LONGEST_TERM = 365;
  private static final int MONEY_DECIMALS = 2;
  private static final int MONEY_DIGITS = 12;

  /** @param several whether the row says more than one of the kind: the first is the preferred one then */
  record Point(int place, ContactPointKind kind, String value, String label, boolean several) {}

  /** Null for what the row does not say. */
  record Terms(int place, String number, String name, String currency, Integer paymentTermDays, String priceList, BigDecimal creditLimit) {}

  private final RowValues row;

  SaidParts(RowValues row) {
    this.row = row;
  }

  /** @param country of telephone numbers without one */
  List<Point> points(String country) {
    List<Point> points = new ArrayList<>();
    add(points, ContactPointKind.EMAIL, EMAIL, EMAIL_LABEL, text -> EmailAddress.of(text).value());
    add(points, ContactPointKind.PHONE, PHONE, PHONE_LABEL, text -> row.phone(text, country));
    add(points, ContactPointKind.WEB, WEB, WEB_LABEL, text -> WebAddress.of(text).value());
    return points;
  }

  private void add(List<Point> points, ContactPointKind kind, ImportField field, ImportField labels, UnaryOperator<String> normalised) {
    List<String> values = row.list(field);
    List<String> said = row.list(labels);
    requireNoMore(said, values.size());
    List<Point> ofKind = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      String value = values.get(i) == null ? null : normalised.apply(values.get(i));
      if (value != null && ofKind.stream().noneMatch(other -> other.value().equalsIgnoreCase(value))) {
        ofKind.add(new Point(ofKind.size() + 1, kind, value, at(said, i), false));
      }
    }
    ofKind.forEach(point -> points.add(new Point(point.place, kind, point.value, point.label, ofKind.size() > 1)));
  }

  /** One that says nothing if the row does not speak of accounts. */
  List<Terms> accounts() {
    List<String> numbers = row.list(ACCOUNT);
    List<List<String>> terms = List.of(row.list(ACCOUNT_NAME), row.list(CURRENCY), row.list(PAYMENT_TERM), row.list(PRICE_LIST), row.list(CREDIT_LIMIT));
    if (numbers.stream().distinct().count() < numbers.size()) {
      throw new RuleViolated("import.account-twice");
    }
    int most = Math.max(1, numbers.size());
    if (numbers.isEmpty()) {
      most = Math.max(most, terms.stream().mapToInt(List::size).max().orElse(0));
    } else {
      terms.forEach(said -> requireNoMore(said, numbers.size()));
    }
    List<Terms> accounts = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      accounts.add(new Terms(i + 1, at(numbers, i), at(terms.get(0), i), RowValues.currency(at(terms.get(1), i)), term(at(terms.get(2), i)), priceList(at(terms.get(3), i)),
          creditLimit(at(terms.get(4), i))));
    }
    return accounts;
  }

  private Integer term(String said) {
    Integer days = row.whole(said);
    if (days != null && (days < 0 || days > LONGEST_TERM)) {
      throw new RuleViolated("import.payment-term", said, LONGEST_TERM);
    }
    return days;
  }

  private static String priceList(String said) {
    return said == null ? null : said.toUpperCase(Locale.ROOT);
  }

  private BigDecimal creditLimit(String said) {
    BigDecimal limit = row.number(said);
    if (limit != null && (limit.signum() < 0 || limit.scale() > MONEY_DECIMALS || limit.precision() - limit.scale() > MONEY_DIGITS)) {
      throw new RuleViolated("import.credit-limit", said);
    }
    return limit;
  }

  private static void requireNoMore(List<String> said, int most) {
    if (said.size() > most) {
      throw new RuleViolated("import.more-than-values", said.size(), most);
    }
  }

  private static String at(List<String> said, int place) {
    return place < said.size() ? said.get(place) : null;
  }
}
