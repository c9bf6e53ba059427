package org.tuttu.finding;

import static org.tuttu.finding.HitKind.ACCOUNT;
import static org.tuttu.finding.HitKind.CONTACT;
import static org.tuttu.finding.HitKind.CUSTOMER;
import static org.tuttu.finding.HitKind.INVOICE;
import static org.tuttu.finding.HitKind.ORDER;
import static org.tuttu.finding.HitKind.PRODUCT;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tuttu.billing.PaymentReference;
import org.tuttu.customer.ContactSearch;
import org.tuttu.shared.NameOrder;
import org.tuttu.shared.Said;

/**
 * One statement that gathers what may be meant, a bounded number from each index, and chooses the best. A tier says how a candidate was found, the
 * lower the better. A condition that may fit a million rows stands in a materialized expression: that is planned by its index, and still read only
 * as far as its limit.
 */
final class Candidates {

  /** Kinds whose telephone numbers are known. */
  private static final List<HitKind> PEOPLE = List.of(CUSTOMER, CONTACT);

  /** Kinds whose tables have a {@code search_text}. */
  private static final List<HitKind> WITH_TEXT = List.of(CUSTOMER, CONTACT, PRODUCT);

  /** What a customer calls an order may be any words. */
  private static final String REFERENCE = "searchable(' ' || reference)";

  private static final int EXACTLY = 0;
  private static final int NAMED = 1;
  private static final int BEGINNING = 2;
  private static final int WORDS = 3;
  private static final int PARTS = 4;
  private static final int ACROSS = 5;
  private static final int ALIKE = 6;

  /** Of each sort so many are ranked: nobody reads more, and a common name has tens of thousands. */
  private static final int RANKED = 60;

  /** Fewer digits end too many numbers. */
  private static final int SURE_PHONE = 6;

  /** Kinds stand in it by their place in {@link HitKind}. */
  private static final String CHOSEN = """
      ), best as (select kind, id, min(tier) as tier, min(name) as name from candidates group by kind, id),
      placed as (select *, row_number() over (partition by kind order by tier, name, id) as place from best),
      h as (select * from placed where place <= {each} order by tier, (place - 1) / 3, kind, place limit {most})
      """;

  private static final String BEST_FIRST = " order by h.tier, (h.place - 1) / 3, h.kind, h.place";

  private final Said said;
  private final int ofAKind;
  private final List<String> pieces = new ArrayList<>();
  private final List<String> values = new ArrayList<>();

  /** @param ofAKind so many of each kind are wanted at most */
  Candidates(Said said, int ofAKind) {
    this.said = said;
    this.ofAKind = ofAKind;
  }

  /** By how a number or a name begins: what every key pressed asks first. */
  Candidates beginnings() {
    if (said.isNumber()) {
      List.of(CUSTOMER, ACCOUNT, ORDER, PRODUCT, INVOICE).forEach(kind -> number(kind, "number"));
      number(CUSTOMER, "business_id");
    }
    paymentReference();
    keyElsewhere();
    if (said.phoneDigits() != null) {
      PEOPLE.forEach(this::phone);
    }
    beginning(CUSTOMER, "name", "true");
    beginning(CUSTOMER, "family_name || ' ' || coalesce(given_name, '')", "family_name is not null");
    beginning(CONTACT, "name", "true");
    beginning(PRODUCT, "name collate \"default\"", "true");
    beginning(ORDER, "number", "reference", "reference is not null");
    return this;
  }

  /** By words that begin so, wherever they stand. */
  Candidates words() {
    if (said.isIndexed()) {
      WITH_TEXT.forEach(kind -> containing(kind, said.beginnings(), WORDS));
      referring(said.beginnings(), WORDS);
    }
    return this;
  }

  /** By words anywhere. */
  Candidates parts() {
    if (said.isIndexed()) {
      WITH_TEXT.forEach(kind -> containing(kind, said.anywhere(), PARTS));
      referring(said.anywhere(), PARTS);
    }
    return this;
  }

  /** By words of which some stand with a contact and the rest with its customer. */
  Candidates across() {
    for (ContactSearch.Piece piece : ContactSearch.across(said, RANKED)) {
      add("select " + CONTACT.ordinal() + ", id, " + ACROSS + ", name from " + piece.sql() + " shared", piece.values().toArray(String[]::new));
    }
    return this;
  }

  /** By words that are like those that were said, as the threshold among the settings says. */
  Candidates alike() {
    if (!said.forgiven().isEmpty()) {
      WITH_TEXT.forEach(this::alike);
    }
    return this;
  }

  /** The best of them. */
  List<Candidate> best(Asked asked, int most) throws SQLException {
    return pieces.isEmpty() ? List.of() : asked.rows(sql(most) + "select h.kind, h.id, h.tier from h" + BEST_FIRST, values(), Candidate::of);
  }

  /** The best of them, with what is said of each; of what was found by how it is called. */
  List<Hit> hits(Asked asked, int most) throws SQLException {
    return pieces.isEmpty() ? List.of() : asked.rows(sql(most) + Details.BY_NAME + BEST_FIRST, values(), Hit::of);
  }

  private List<Object> values() {
    List<Object> all = new ArrayList<>(values.size() + 2);
    all.add(said.text());
    all.addAll(values);
    return all;
  }

  private String sql(int most) {
    // What was typed is made searchable once, not for each row that is held against it.
    return "with typed as materialized (select searchable(?) as text), candidates (kind, id, tier, name) as materialized (\n" + String.join("\nunion all\n", pieces)
        + CHOSEN.replace("{each}", String.valueOf(ofAKind)).replace("{most}", String.valueOf(most));
  }

  private void number(HitKind kind, String column) {
    String digits = "digits_of(" + column + ")";
    String squeezed = "upper(regexp_replace(" + column + " collate \"default\", '[^[:alnum:]]', '', 'g'))";
    List<String> padded = said.paddedDigits();
    // The same digits behind other letters may have been misheard; where only digits were said, they are the number.
    add("(with found as materialized (select id, number, " + squeezed + " as squeezed from " + table(kind) + " where " + column + " is not null and " + digits
        + " in (" + String.join(", ", padded.stream().map(each -> "?").toList()) + ")) select " + kind.ordinal() + ", id, case when "
        + (said.isDigitsOnly() ? "true" : "squeezed = cast(? as text)") + " then " + EXACTLY + " else " + ALIKE + " end, number from found limit " + RANKED + ")",
        Stream.concat(padded.stream(), said.isDigitsOnly() ? Stream.of() : Stream.of(said.squeezed())).toArray(String[]::new));
    add("(select " + kind.ordinal() + ", id, " + BEGINNING + ", number from (select id, number, " + squeezed + " as squeezed from " + table(kind) + " where " + column
        + " is not null and " + digits + " ~>=~ cast(? as text) and " + digits + " ~<~ (cast(? as text) || chr(58)) order by " + digits + " using ~<~ limit 300) begun"
        + (said.isDigitsOnly() ? "" : " where starts_with(squeezed, cast(? as text))") + " limit " + RANKED + ")",
        Stream.concat(Stream.of(said.digits(), said.digits()), said.isDigitsOnly() ? Stream.of() : Stream.of(said.squeezed())).toArray(String[]::new));
  }

  /** What another system calls a customer may be any text. */
  private void keyElsewhere() {
    add("(select " + CUSTOMER.ordinal() + ", id, " + EXACTLY + ", name from customers where foreign_key in (cast(? as text), upper(cast(? as text))) limit " + RANKED + ")",
        said.text(), said.text());
  }

  /** In any of the forms in which payers write it. */
  private void paymentReference() {
    List<String> forms = PaymentReference.forms(said.squeezed());
    if (!said.digits().isEmpty() && !forms.isEmpty()) {
      add("(select " + INVOICE.ordinal() + ", id, " + EXACTLY + ", number from invoices where payment_reference in (" + String.join(", ", forms.stream().map(form -> "?").toList())
          + ") limit " + RANKED + ")", forms.toArray(String[]::new));
    }
  }

  /** A number that ends so is it; otherwise it may be one that is still being said. */
  private void phone(HitKind kind) {
    String digits = said.phoneDigits();
    int whole = digits.length() < SURE_PHONE ? PARTS : NAMED;
    add("(with found as materialized (select id, name, search_text from " + table(kind) + " where search_text like ?) select " + kind.ordinal()
        + ", id, case when search_text || ' ' like ? then " + whole + " else " + PARTS + " end, name from found limit " + RANKED + ")",
        "%" + digits + "%", "%" + digits + " %");
  }

  private void beginning(HitKind kind, String text, String condition) {
    beginning(kind, "said", text, condition);
  }

  /** @param called by what equally good hits are sorted */
  private void beginning(HitKind kind, String called, String text, String condition) {
    String place = NameOrder.of(text);
    add("(select " + kind.ordinal() + ", id, case when said = (select text from typed) then " + NAMED + " else " + BEGINNING + " end, " + called + " from (select *, " + place
        + " as said from " + table(kind) + " where " + condition + " and " + place + " >= (select text from typed) and " + place
        + " < (select text || chr(1114111) from typed) order by " + place + " limit " + Math.min(RANKED, ofAKind) + ") begun)");
  }

  private void containing(HitKind kind, List<String> patterns, int tier) {
    containing(kind, "name", ContactSearch.all("search_text", patterns), patterns, tier);
  }

  private void referring(List<String> patterns, int tier) {
    containing(ORDER, "number", "reference is not null and " + ContactSearch.all(REFERENCE, patterns), patterns, tier);
  }

  /** @param called by what equally good hits are sorted */
  private void containing(HitKind kind, String called, String condition, List<String> patterns, int tier) {
    add("(with found as materialized (select id, " + called + " as called from " + table(kind) + " where " + condition + ") select " + kind.ordinal() + ", id, " + tier
        + ", called from found limit " + RANKED + ")", patterns.toArray(String[]::new));
  }

  private void alike(HitKind kind) {
    List<String> forgiven = said.forgiven();
    List<String> strict = said.unforgiven();
    String conditions = String.join(" and ", forgiven.stream().map(word -> "searchable(?) <% search_text").toList())
        + (strict.isEmpty() ? "" : " and " + ContactSearch.all("search_text", strict));
    String alike = String.join(" + ", forgiven.stream().map(word -> "word_similarity(searchable(?), search_text)").toList());
    List<String> all = new ArrayList<>(forgiven);
    all.addAll(strict);
    all.addAll(forgiven);
    add("(with found as materialized (select id, name, search_text from " + table(kind) + " where " + conditions + ") select " + kind.ordinal() + ", id, " + ALIKE
        + " + 1 - (" + alike + ") / " + forgiven.size() + ", name from (select * from found limit " + (5 * RANKED) + ") found)", all.toArray(String[]::new));
  }

  private static String table(HitKind kind) {
    return kind.name().toLowerCase(Locale.ROOT) + "s";
  }

  private void add(String piece, String... its) {
    pieces.add(piece);
    values.addAll(List.of(its));
  }
}
