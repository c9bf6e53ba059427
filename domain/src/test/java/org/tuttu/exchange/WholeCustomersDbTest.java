package org.tuttu.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tuttu.customer.selfservice.ContactPointKind.EMAIL;
import static org.tuttu.customer.selfservice.ContactPointKind.PHONE;
import static org.tuttu.customer.selfservice.ContactPointKind.WEB;
import static org.tuttu.testing.Cast.CLARA;
import static org.tuttu.testing.Cast.DORA;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tuttu.catalog.PriceListInput;
import org.tuttu.catalog.PriceLists;
import org.tuttu.customer.AccountInput;
import org.tuttu.customer.CustomerDetails;
import org.tuttu.customer.CustomerInput;
import org.tuttu.customer.CustomerQueries;
import org.tuttu.customer.Customers;
import org.tuttu.customer.selfservice.AccountRow;
import org.tuttu.customer.selfservice.ContactPointInput;
import org.tuttu.customer.selfservice.ContactPointKind;
import org.tuttu.customer.selfservice.ContactPointRow;
import org.tuttu.shared.Language;
import org.tuttu.shared.PageRequest;

/** A customer is given out with all ways to reach it and all its accounts, and comes back with them. */
class WholeCustomersDbTest extends ImportDbTest {

  @Test
  void allThatWasGivenOutComesBackToACustomerWhoLostIt() {
    String customer = customer();
    List<String> before = parts(customer);
    byte[] given = exported(ImportKind.CUSTOMERS, row -> row.get(0).equals(customer));
    assertThat(counts(ran(checked(received(given))))).as("the same again").isEqualTo(new Counts(0, 0, 1, 0));

    remove(customer, "sales@" + mark + ".example");
    prefer(customer, "office@" + mark + ".example");
    relabel(customer, "https://" + mark + ".example/shop", "Old shop");
    AccountRow main = account(customer);
    as(CLARA, () -> bean(Customers.class).changeAccount(customer, main.number(), main.version(), new AccountInput("Spoilt", main.currency(), 90, null)));
    List<String> spoilt = parts(customer);
    String back = ran(checked(received(given)));

    assertThat(counts(back)).isEqualTo(new Counts(0, 1, 0, 0));
    assertThat(parts(customer)).containsExactlyInAnyOrderElementsOf(before);
    undone(back);
    assertThat(left(back)).isZero();
    assertThat(parts(customer)).containsExactlyInAnyOrderElementsOf(spoilt);
  }

  @Test
  void allThatWasGivenOutBecomesACustomerWhereThereIsNone() {
    String customer = customer();
    byte[] given = exported(ImportKind.CUSTOMERS, row -> row.get(0).equals(customer));
    String other = "W" + mark;
    String text = new String(given, UTF_8).replace(customer, other);
    for (AccountRow account : read(customer).accounts()) {
      text = text.replace(account.number(), "W" + account.number());
    }
    String brought = ran(checked(received(text.getBytes(UTF_8))));

    assertThat(counts(brought)).isEqualTo(new Counts(1, 0, 0, 0));
    assertThat(parts(other)).containsExactlyInAnyOrderElementsOf(parts(customer).stream().map(part -> part.replaceFirst("^A-", "WA-")).toList());
    assertThat(count("select count(*) from customers c where number = '" + other + "' and search_text = customer_search_text(c)")).isEqualTo(1);
    undone(brought);
    assertThat(count("select count(*) from customers where number = '" + other + "'")).isZero();
  }

  @Test
  void aLaterImportOfThePartsIsUndoneAndThenTheFirst() {
    String ours = "P" + mark;
    String first = ran(checked(received(csv("number,name,email,email label,payment term", ours + ",Parts Oy,a@" + mark + ".example,Office,30"))));
    String second = ran(checked(received(csv("number,name,email,email label,payment term,account number,credit limit",
        ours + ",Parts Oy,\"b@" + mark + ".example\na@" + mark + ".example\",\"-\nDesk\",45,A2-" + mark + ",500"))));
    assertThat(parts(ours)).containsExactlyInAnyOrder("EMAIL b@" + mark + ".example null true", "EMAIL a@" + mark + ".example Desk false",
        account(ours).number() + " Parts Oy EUR 30 null", "A2-" + mark + " Parts Oy EUR 45 500.00");
    String third = ran(checked(received(csv("number,name,email,email label", ours + ",Parts Oy,a@" + mark + ".example,Door"))));

    undone(third);
    undone(second);
    assertThat(parts(ours)).containsExactlyInAnyOrder("EMAIL a@" + mark + ".example Office true", account(ours).number() + " Parts Oy EUR 30 null");
    undone(first);

    assertThat(List.of(left(first), left(second), left(third))).containsOnly(0);
    assertThat(count("select count(*) from customers where number = '" + ours + "'")).isZero();
  }

  @Test
  void whatSomebodyMadeOfThePartsSinceStays() {
    String customer = customer();
    String second = ran(checked(received(csv("number,name,email,email label", customer + ",Whole Oy,office@" + mark + ".example,Desk"))));
    relabel(customer, "office@" + mark + ".example", "By hand");

    undone(second);

    assertThat(parts(customer)).contains("EMAIL office@" + mark + ".example By hand false");
  }

  @Test
  void aFileOfTheOldFormSaysNothingOfWhatItDoesNotHold() {
    String customer = customer();
    List<String> before = parts(customer);

    assertThat(counts(ran(checked(received(csv("number,name,email,phone", customer + ",Whole Oy,office@" + mark + ".example,+358401234567")))))).isEqualTo(new Counts(0, 0, 1, 0));
    assertThat(counts(ran(checked(received(csv("number,name,email", customer + ",Whole Oy,new@" + mark + ".example")))))).isEqualTo(new Counts(0, 1, 0, 0));

    assertThat(parts(customer)).containsAll(before).contains("EMAIL new@" + mark + ".example null false");
  }

  @Test
  void whatCannotBeIsRefusedInWords() {
    String customer = customer();
    String account = account(customer).number();
    String number = checked(received(csv("number,name,email,email label,account number,currency,payment term,credit limit", "A" + mark + ",A Oy,,,,EUR,400,",
        "B" + mark + ",B Oy,,,,EUR,14,-1", "C" + mark + ",C Oy,c@" + mark + ".example,\"One\nTwo\",,,,", "D" + mark + ",D Oy,,," + account + ",,,",
        customer + ",Whole Oy,,,,,21,", "E" + mark + ",E Oy,,,\"E1-" + mark + "\nE1-" + mark + "\",,,", "F" + mark + ",F Oy,,,F1-" + mark + ",,,", "G" + mark + ",G Oy,,,F1-" + mark + ",,,",
        "H" + mark + ",H Oy,\"" + "h\n".repeat(101) + "\",,,,,")));
    String other = checked(received(csv("number,name,account number,currency", customer + ",Whole Oy," + account + ",SEK")));

    assertThat(reasons(number)).containsExactly("import.payment-term", "import.credit-limit", "import.more-than-values", "import.account-taken", "import.account-missing",
        "import.account-twice", "import.account-taken", "import.too-many-values");
    assertThat(reasons(other)).containsExactly("account.currency-is-fixed");
  }

  @Test
  void anAccountPaysByAListThatIsThereAndInItsCurrency() {
    String list = "L" + mark.toUpperCase(Locale.ROOT);
    as(DORA, () -> bean(PriceLists.class).create(new PriceListInput(list, "Wholesale", "NOK")));
    String customer = customer();
    AccountRow oslo = read(customer).accounts().get(1);
    as(DORA, () -> bean(Customers.class).usePriceList(customer, oslo.number(), oslo.version(), list));
    byte[] given = exported(ImportKind.CUSTOMERS, row -> row.get(0).equals(customer));
    assertThat(new String(given, UTF_8)).contains("STANDARD\n" + list);
    assertThat(counts(ran(checked(received(given))))).isEqualTo(new Counts(0, 0, 1, 0));

    String number = checked(received(csv("number,name,country,price list", "N" + mark + ",N AS,NO," + list, "F" + mark + ",F Oy,FI," + list, "O" + mark + ",O Oy,FI,NONE-" + mark)));
    assertThat(counts(ran(number))).isEqualTo(new Counts(1, 0, 0, 2));
    assertThat(reasons(number)).containsExactly("account.price-list-currency", "account.no-price-list");
    assertThat(value("select a.price_list from accounts a join customers c on c.id = a.customer_id where c.number = 'N" + mark + "'")).isEqualTo(list);
  }

  private String customer() {
    String customer = as(CLARA, () -> bean(Customers.class).create(null, CustomerInput.organisation("Whole Oy", null, Language.FI, "FI")));
    add(customer, EMAIL, "office@" + mark + ".example", "Office", false);
    add(customer, EMAIL, "sales@" + mark + ".example", "-", true);
    add(customer, EMAIL, "press@" + mark + ".example", null, false);
    add(customer, PHONE, "040 1234567", null, false);
    add(customer, PHONE, "040 7654321", "Out of hours; \"night\"", false);
    add(customer, WEB, mark + ".example/shop", "Shop, new", false);
    as(CLARA, () -> bean(Customers.class).openAccount(customer, new AccountInput("Oslo", "NOK", 30, new BigDecimal("12500.50"))));
    return customer;
  }

  private static void add(String customer, ContactPointKind kind, String value, String label, boolean preferred) {
    as(CLARA, () -> bean(Customers.class).addContactPoint(customer, new ContactPointInput(kind, value, label, preferred)));
  }

  private static void remove(String customer, String value) {
    as(CLARA, () -> bean(Customers.class).removeContactPoint(customer, point(customer, value).id()));
  }

  private static void prefer(String customer, String value) {
    ContactPointRow point = point(customer, value);
    as(CLARA, () -> bean(Customers.class).changeContactPoint(customer, point.id(), point.version(), new ContactPointInput(point.kind(), value, point.label(), true)));
  }

  private static void relabel(String customer, String value, String label) {
    ContactPointRow point = point(customer, value);
    as(CLARA, () -> bean(Customers.class).changeContactPoint(customer, point.id(), point.version(), new ContactPointInput(point.kind(), value, label, point.preferred())));
  }

  private static ContactPointRow point(String customer, String value) {
    return read(customer).contactPoints().stream().filter(point -> point.value().equals(value)).findFirst().orElseThrow();
  }

  private static AccountRow account(String customer) {
    return read(customer).accounts().get(0);
  }

  private static CustomerDetails read(String customer) {
    return as(CLARA, () -> bean(CustomerQueries.class).details(customer));
  }

  /** Whatever the order in which they were made. */
  private static List<String> parts(String customer) {
    return values("select p.kind || ' ' || p.value || ' ' || coalesce(p.label, 'null') || ' ' || p.preferred from contact_points p join customers c on c.id = p.customer_id where c.number = '"
        + customer + "' union all select concat(a.number, ' ', a.name, ' ', a.currency, ' ', a.payment_term_days, ' ', coalesce(round(a.credit_limit, 2)::text, 'null')) "
        + "from accounts a join customers c on c.id = a.customer_id where c.number = '" + customer + "'").stream().map(String::valueOf).toList();
  }

  private static int left(String number) {
    return as(DORA, () -> bean(Imports.class).left(number, PageRequest.first())).rows().size();
  }
}
