package org.tuttu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tuttu.testing.Cast.CLARA;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tuttu.customer.CustomerInput;
import org.tuttu.customer.CustomerMatch;
import org.tuttu.customer.CustomerQueries;
import org.tuttu.customer.Customers;
import org.tuttu.shared.Language;
import org.tuttu.shared.PageRequest;

/** Contacts, addresses and products: brought in, brought in again, taken out, and taken back. */
class ImportKindsDbTest extends ImportDbTest {

  @Test
  void contactsComeToTheirCustomers() {
    String customer = customer("Contacts Oy");
    byte[] file = csv("customer number;contact;title;e-mail;phone".replace(';', ','), customer + ",Mikko Meikäläinen,Buyer,mikko@" + mark + ".example,040 1234567",
        "NOBODY" + mark + ",Nobody,,nobody@" + mark + ".example,", customer + ",,,empty@" + mark + ".example,");
    String number = ran(checked(received(file)));

    assertThat(details(number).plan().kind()).isEqualTo(ImportKind.CONTACTS);
    assertThat(counts(number)).isEqualTo(new Counts(1, 0, 0, 2));
    assertThat(reasons(number)).containsExactly("import.unknown-customer", "import.name-missing");
    assertThat(as(CLARA, () -> bean(CustomerQueries.class).matches("mikko@" + mark, PageRequest.first())).rows()).extracting(CustomerMatch::number).containsExactly(customer);

    byte[] given = exported(ImportKind.CONTACTS, row -> row.get(0).equals(customer));
    assertThat(counts(ran(checked(received(given))))).isEqualTo(new Counts(0, 0, 1, 0));
    assertThat(counts(ran(checked(received(csv("customer number,contact,title,e-mail", customer + ",Mikko M.,,mikko@" + mark + ".example"))))))
        .isEqualTo(new Counts(0, 1, 0, 0));
    assertThat(counts(ran(checked(received(given))))).isEqualTo(new Counts(0, 1, 0, 0));

    undone(number);
    assertThat(count("select count(*) from contacts where email like '%" + mark + "%'")).as("changed since").isEqualTo(1);
  }

  @Test
  void addressesAreKnownByWhereTheyAre() {
    String customer = customer("Addresses Oy");
    byte[] file = csv("customer,kind,street,postal code,city,country,valid from,valid until",
        customer + ",Delivery address,Kuja 1,00100,Helsinki,,1.3.2020,", customer + ",billing,Kuja 1,00100,Helsinki,SE,,",
        customer + ",VISITING,Kuja 2,00100,,,,", customer + ",,Kuja 3,00100,Turku,,2.2.2020,1.1.2020", customer + ",,Kuja 4,00100,Turku,,31.2.2020,");
    String number = ran(checked(received(file)));

    assertThat(details(number).plan().cells().dates()).isEqualTo(DateForm.DOTS);
    assertThat(reasons(number)).containsExactly("import.city-missing", "import.until-before-from", "import.no-date");
    assertThat(values("select a.kind || a.country || a.valid_from from addresses a join customers c on c.id = a.customer_id and c.number = '" + customer
        + "' where a.kind = 'DELIVERY'")).hasToString("[DELIVERYFI2020-03-01]");

    byte[] given = exported(ImportKind.ADDRESSES, row -> row.get(0).equals(customer));
    assertThat(counts(ran(checked(received(given))))).isEqualTo(new Counts(0, 0, 2, 0));

    undone(number);
    assertThat(count("select count(*) from addresses a join customers c on c.id = a.customer_id where c.number = '" + customer + "'")).isZero();
  }

  @Test
  void productsComeWithPriceAndStock() {
    byte[] file = csv("Tuotenumero;Nimi;Hinta;Alv;Saldo;Myynnissä;Kuvaus", "P" + mark + ";Lamppu;1 234,50;25,5;12;kyllä;\"Kaksi\nriviä\"", "Q" + mark + ";Ilman hintaa;;25,5;;;",
        "R" + mark + ";Liian tarkka;1,23456;25,5;;;", "S" + mark + ";Alv puuttuu;5;;;;", "T" + mark + ";Vajaa;5;25,5;-1;;");
    String number = ran(checked(received(file)));

    assertThat(details(number).plan().kind()).isEqualTo(ImportKind.PRODUCTS);
    assertThat(details(number).plan().cells().decimal()).isEqualTo(',');
    assertThat(reasons(number)).containsExactly("import.price-missing", "import.too-many-decimals", "import.vat-missing", "import.stock-negative");
    assertThat(amount("select price from products where number = 'P" + mark + "'")).isEqualByComparingTo("1234.50");
    assertThat(value("select description from products where number = 'P" + mark + "'")).isEqualTo("Kaksi\nriviä");

    byte[] given = exported(ImportKind.PRODUCTS, row -> row.get(0).endsWith(mark));
    assertThat(counts(ran(checked(received(given))))).isEqualTo(new Counts(0, 0, 1, 0));

    String dearer = ran(checked(received(csv("product number,price", "P" + mark + ",1300", "U" + mark + ",1"))));
    assertThat(counts(dearer)).isEqualTo(new Counts(0, 1, 0, 1));
    assertThat(value("select stock from products where number = 'P" + mark + "'")).isEqualTo(12);

    undone(dearer);
    assertThat(amount("select price from products where number = 'P" + mark + "'")).isEqualByComparingTo("1234.5");
    assertThat(counts(undone(number)).created()).isEqualTo(1);
    assertThat(count("select count(*) from products where number = 'P" + mark + "'")).isZero();
  }

  @Test
  void aUsualVatRateAndReplacementsFillWhatTheFileLacks() {
    String number = checked(received(csv("sku,name,price,category", "V" + mark + ",Lamp,NA,NA", "W" + mark + ",Lamp,5,no such")), plan -> {
      List<ImportColumn> columns = plan.columns().stream().map(column -> new ImportColumn(column.field(), ImportColumn.replacements("NA=; no such="))).toList();
      return plan.with(columns).with(new UsualValues(Language.FI, "FI", "SEK", new BigDecimal("25"), plan.usual().zone()));
    });
    ran(number);

    assertThat(reasons(number)).containsExactly("import.price-missing");
    assertThat(value("select currency || vat_rate from products where number = 'W" + mark + "'")).isEqualTo("SEK25.00");
  }

  private static String customer(String name) {
    return as(CLARA, () -> bean(Customers.class).create(null, CustomerInput.organisation(name, null, Language.FI, "FI")));
  }
}
