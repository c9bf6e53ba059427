package org.tuttu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tuttu.testing.Cast.CLARA;
import static org.tuttu.testing.Cast.DORA;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tuttu.catalog.Products;
import org.tuttu.customer.CustomerInput;
import org.tuttu.customer.CustomerQueries;
import org.tuttu.customer.Customers;
import org.tuttu.shared.Language;
import org.tuttu.shared.PageRequest;

/** A second import changed what a first one brought: when the second is taken back, the first can be as well, unless somebody else had a hand in it. */
class UndoAfterUndoDbTest extends ImportDbTest {

  /** The record's number, or that of its customer. */
  private String ours = "U" + mark;

  @Test
  void customersAreGoneAfterBoth() {
    String first = brought("number,name,email", ours + ",First Oy,first@" + mark + ".example");
    String second = brought("number,name,email", ours + ",Second Oy,second@" + mark + ".example");

    undone(second);
    assertThat(customers()).containsExactly("First Oy");
    undone(first);

    assertThat(customers()).isEmpty();
    assertThat(left(first)).isEmpty();
  }

  @Test
  void aCustomerWhoWasThereBeforeIsAsBefore() {
    customer("Before Oy");
    List<String> imports = List.of("First Oy", "Second Oy", "Third Oy").stream().map(name -> brought("number,name", ours + "," + name)).toList();

    undone(imports.get(2));
    undone(imports.get(1));
    undone(imports.get(0));

    assertThat(customers()).containsExactly("Before Oy");
    assertThat(imports).allSatisfy(each -> assertThat(left(each)).isEmpty());
  }

  @Test
  void whoLookedAtWhatWasTakenBackDoesNotOverwriteWhatStandsThere() {
    brought("number,name", ours + ",First Oy");
    String second = brought("number,name", ours + ",Second Oy");
    long seen = version();

    undone(second);

    assertThat(version()).isGreaterThan(seen);
  }

  @Test
  void whatSomebodyChangedBetweenBothStays() {
    String first = brought("number,name", ours + ",First Oy");
    edited("Edited Oy");
    String second = brought("number,name", ours + ",Second Oy");

    undone(second);
    undone(first);

    assertThat(customers()).containsExactly("Edited Oy");
    assertThat(left(first)).containsExactly(ours);
  }

  @Test
  void whatSomebodyChangedAfterBothStays() {
    String first = brought("number,name", ours + ",First Oy");
    String second = brought("number,name", ours + ",Second Oy");
    edited("Edited Oy");

    undone(second);
    undone(first);

    assertThat(customers()).containsExactly("Edited Oy");
    assertThat(left(second)).containsExactly(ours);
    assertThat(left(first)).containsExactly(ours);
  }

  @Test
  void whatSomebodyChangedAfterTheSecondWasTakenBackStays() {
    String first = brought("number,name", ours + ",First Oy");
    undone(brought("number,name", ours + ",Second Oy"));
    edited("Edited Oy");

    undone(first);

    assertThat(customers()).containsExactly("Edited Oy");
    assertThat(left(first)).containsExactly(ours);
  }

  @Test
  void contactsAreGoneAfterBoth() {
    customer("Customer Oy");
    String first = brought("customer number,contact,title,e-mail", ours + ",Mikko M.,Buyer,mikko@" + mark + ".example");
    String second = brought("customer number,contact,title,e-mail", ours + ",Mikko M.,Chief,mikko@" + mark + ".example");
    assertThat(counts(second)).isEqualTo(new Counts(0, 1, 0, 0));

    undone(second);
    assertThat(values("select job_title from contacts where email = 'mikko@" + mark + ".example'")).hasToString("[Buyer]");
    undone(first);

    assertThat(count("select count(*) from contacts where email = 'mikko@" + mark + ".example'")).isZero();
  }

  @Test
  void addressesAreGoneAfterBoth() {
    customer("Customer Oy");
    String first = brought("customer,kind,street,postal code,city,country", ours + ",billing,Kuja " + mark + ",00100,Helsinki,FI");
    String second = brought("customer,kind,street,postal code,city,country", ours + ",billing,Kuja " + mark + ",00100,Helsinki,SE");
    assertThat(counts(second)).isEqualTo(new Counts(0, 1, 0, 0));

    undone(second);
    assertThat(values("select country from addresses where street = 'Kuja " + mark + "'")).hasToString("[FI]");
    undone(first);

    assertThat(count("select count(*) from addresses where street = 'Kuja " + mark + "'")).isZero();
  }

  @Test
  void productsAreGoneAfterBoth() {
    String first = brought("product number,name,price,vat,stock", ours + ",Lamp,5,25.5,10");
    String second = brought("product number,price,stock", ours + ",6,20");
    assertThat(counts(second)).isEqualTo(new Counts(0, 1, 0, 0));

    undone(second);
    assertThat(stock()).isEqualTo(10);
    undone(first);

    assertThat(count("select count(*) from products where number = '" + ours + "'")).isZero();
  }

  @Test
  void whatWasTakenFromTheStockSinceIsNotGivenBack() {
    String first = brought("product number,name,price,vat,stock", ours + ",Lamp,5,25.5,10");
    String second = brought("product number,price,stock", ours + ",6,20");
    as(DORA, () -> bean(Products.class).adjustStock(ours, 20, -3, "Broken"));

    undone(second);
    assertThat(stock()).isEqualTo(7);
    undone(first);

    assertThat(left(first)).as("somebody counted it").containsExactly(ours);
  }

  @Test
  void aProductOfWhichMoreIsGoneThanThereWasStays() {
    brought("product number,name,price,vat,stock", ours + ",Lamp,5,25.5,10");
    String second = brought("product number,price,stock", ours + ",6,20");
    as(DORA, () -> bean(Products.class).adjustStock(ours, 20, -15, "Broken"));

    undone(second);

    assertThat(stock()).isEqualTo(5);
    assertThat(left(second)).containsExactly(ours);
  }

  private static String brought(String heading, String... rows) {
    return ran(checked(received(csv(heading, rows))));
  }

  private void customer(String name) {
    ours = as(CLARA, () -> bean(Customers.class).create(null, CustomerInput.organisation(name, null, Language.FI, "FI")));
  }

  private void edited(String name) {
    as(CLARA, () -> bean(Customers.class).edit(ours, version(), CustomerInput.organisation(name, null, Language.FI, "FI")));
  }

  private long version() {
    return as(CLARA, () -> bean(CustomerQueries.class).details(ours)).version();
  }

  private List<String> customers() {
    return values("select name from customers where number = '" + ours + "'").stream().map(String::valueOf).toList();
  }

  private Object stock() {
    return value("select stock from products where number = '" + ours + "'");
  }

  private static List<String> left(String number) {
    return as(DORA, () -> bean(Imports.class).left(number, PageRequest.first())).rows().stream().map(LeftRecord::number).toList();
  }
}
