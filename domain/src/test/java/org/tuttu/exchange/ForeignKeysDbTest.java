package org.tuttu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Customers come with the keys that another system gave them; its later files name them by these. */
class ForeignKeysDbTest extends ImportDbTest {

  @Test
  void aCustomerIsKnownByTheKeyThatAnEarlierFileBrought() {
    String first = ran(checked(received(csv("legacy id,name,phone", "old-" + mark + ",Old Oy,040 1234567"))));
    assertThat(counts(first)).isEqualTo(new Counts(1, 0, 0, 0));
    assertThat(value("select number from customers where foreign_key = 'old-" + mark + "'").toString()).as("a number of our own").startsWith("C-");

    String second = ran(checked(received(csv("legacy id,name,phone", "old-" + mark + ",New Oy,040 1234567"))));

    assertThat(details(second).plan().key()).isEqualTo(ImportField.FOREIGN_KEY);
    assertThat(counts(second)).isEqualTo(new Counts(0, 1, 0, 0));
    assertThat(value("select name from customers where foreign_key = 'old-" + mark + "'")).isEqualTo("New Oy");
    assertThat(value("select search_text from customers where foreign_key = 'old-" + mark + "'").toString()).contains("old-" + mark);
    undone(second);
    assertThat(value("select name from customers where foreign_key = 'old-" + mark + "'")).isEqualTo("Old Oy");
  }

  @Test
  void aKnownCustomerIsGivenItsKeyAndLosesItAgain() {
    ran(checked(received(csv("number,name", "K" + mark + ",Known Oy"))));

    String number = ran(checked(received(csv("number,external id,name", "K" + mark + ",e-" + mark + ",Known Oy"))));

    assertThat(counts(number)).isEqualTo(new Counts(0, 1, 0, 0));
    assertThat(counts(ran(checked(received(csv("number,external id,name", "K" + mark + ",e-" + mark + ",Known Oy")))))).isEqualTo(new Counts(0, 0, 1, 0));
    undone(number);
    assertThat(value("select foreign_key from customers where number = 'K" + mark + "'")).isNull();
  }

  @Test
  void contactsAddressesAndOrdersComeToTheCustomerOfTheKey() {
    ran(checked(received(csv("external id,name", "e-" + mark + ",Keyed Oy"))));

    String contacts = ran(checked(received(csv("external id,contact name,email", "e-" + mark + ",Mikko,m@" + mark + ".example", "nobody-" + mark + ",Maija,n@" + mark + ".example"))));
    String addresses = ran(checked(received(csv("external id,street,city,country", "e-" + mark + ",Katu 1,Oulu,FI"))));
    ran(checked(received(csv("product number,product name,price,vat,currency", "P" + mark + ",Lamp,10,25.5,EUR"))));
    String orders = ran(checked(received(csv("order no,order date,external id,product number,quantity,price",
        "O" + mark + ",2025-01-31,e-" + mark + ",P" + mark + ",2,10")), plan -> plan));

    assertThat(counts(contacts)).isEqualTo(new Counts(1, 0, 0, 1));
    assertThat(refused(contacts)).extracting(row -> row.reason().code(), row -> row.reason().args().get(0))
        .containsExactly(tuple("import.unknown-customer", "nobody-" + mark));
    assertThat(counts(addresses)).isEqualTo(new Counts(1, 0, 0, 0));
    assertThat(counts(orders)).isEqualTo(new Counts(1, 0, 0, 0));
    String ours = "(select id from customers where foreign_key = 'e-" + mark + "')";
    assertThat(count("select count(*) from contacts where customer_id = " + ours)).isEqualTo(1);
    assertThat(count("select count(*) from addresses where customer_id = " + ours)).isEqualTo(1);
    assertThat(amount("select sum(net) from orders where customer_id = " + ours)).isEqualByComparingTo(new BigDecimal("20"));
  }

  @Test
  void whatCouldMeanSeveralIsRefused() {
    String number = ran(checked(received(csv("number,external id,name", "A" + mark + ",e-" + mark + ",One Oy", "B" + mark + ",e-" + mark + ",Two Oy"))));
    assertThat(counts(number)).isEqualTo(new Counts(1, 0, 0, 1));
    assertThat(reasons(number)).containsExactly("import.foreign-key-taken");

    assertThat(reasons(checked(received(csv("number,external id,name", "C" + mark + ",e-" + mark + ",Three Oy"))))).containsExactly("import.foreign-key-taken");
    assertThat(reasons(checked(received(csv("external id,number,name", "f-" + mark + ",A" + mark + ",Four Oy")),
        plan -> new ImportPlan(plan.kind(), plan.form(), plan.cells(), plan.columns(), ImportField.FOREIGN_KEY, plan.whenKnown(), plan.usual(), plan.orders()))))
        .as("its own key, and the number of another").containsExactly("import.number-taken");
  }
}
