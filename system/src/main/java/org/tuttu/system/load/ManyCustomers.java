package org.tuttu.system.load;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.tuttu.shared.CopyRows;

/** Writes very many customers, two persons to each organisation, with one account, address and e-mail address each. */
final class ManyCustomers implements DemoBuyers {
  private static final String[] GIVEN = ("Aada Aleksi Anders Anna Antti Arvīds Astrid Baiba Bjørn Camilla Dace Eeva Elina Emil Eino Erik Frida Guntis Hanna Heikki "
      + "Helmi Ilze Inga Ingrid Jānis Johan Juhani Kaisa Kalle Kari Kristaps Kristīne Lars Laura Leena Liene Lotta Magnus Maija Marit Mārtiņš Mikko Niklas Oddvar Olga "
      + "Onni Pēteris Pirkko Ragnhild Raimo Sanna Signe Silje Sofia Solveig Tapio Tõnu Tuula Uldis Ulla Valdis Väinö Vilma Zane Åse Øyvind").split(" ");
  private static final String[] FAMILY = ("Aalto Ahonen Andersen Balodis Berg Bērziņš Björklund Bakken Dahl Eglītis Eriksen Grīnbergs Haugen Heikkinen Heino Holm "
      + "Hämäläinen Jansons Järvinen Johansen Kalniņš Karlsen Kinnunen Korhonen Koskinen Kronbergs Kļaviņš Laine Larsen Lehtonen Liepiņa Lindqvist Lund Mattila Moen "
      + "Mäkelä Mäkinen Nieminen Nygård Ozoliņš Ödman Pētersons Pedersen Rantanen Rozītis Räsänen Saarinen Salminen Sandvik Siliņš Solberg Strand Šmits Tuominen "
      + "Vītols Virtanen Väisänen Zariņš Ødegård Ågren Žukovskis").split(" ");
  private static final String[] TRADES = ("Asennus Bygg Dārzi Elektro Galdniecība Hammasklinikka Kahvila Kirjakauppa Maalaus Metsä Puutyö Regnskap Rør Siivous Snekkeri "
      + "Transports Verksted Viesnīca Zāģētava Øl").split(" ");
  private static final List<String[]> PLACES = List.of(
      place("fi", "FI", "Kauppakatu", "40100", "Jyväskylä"), place("fi", "FI", "Hämeenkatu", "33100", "Tampere"), place("fi", "FI", "Aurakatu", "20100", "Turku"),
      place("nb", "NO", "Storgata", "9008", "Tromsø"), place("nb", "NO", "Kongens gate", "7011", "Trondheim"), place("nb", "NO", "Skolegata", "3015", "Drammen"),
      place("lv", "LV", "Rīgas iela", "LV-3001", "Jelgava"), place("lv", "LV", "Lielā iela", "LV-3401", "Liepāja"), place("en", "GB", "High Street", "LS1 4AP", "Leeds"));

  private final Bulk bulk;
  private final Instant now;
  private final int count;
  private final long[] ids;
  private final long[] accounts;

  ManyCustomers(Bulk bulk, Instant now, int count) throws SQLException {
    this.bulk = bulk;
    this.now = now;
    this.count = count;
    ids = new long[count];
    accounts = new long[count];
    Ids customerIds = bulk.ids("customers", count);
    Ids accountIds = bulk.ids("accounts", count);
    for (int i = 0; i < count; i++) {
      ids[i] = customerIds.next();
      accounts[i] = accountIds.next();
    }
  }

  static String number(int i) {
    return "M-%06d".formatted(i + 1);
  }

  void load() throws SQLException, IOException {
    try (CopyRows rows = bulk.copy("customers",
        "id, version, number, kind, stage, name, given_name, family_name, business_id, language, country, created_at")) {
      for (int i = 0; i < count; i++) customer(rows, i);
    }
    try (CopyRows rows = bulk.copy("accounts", "id, version, customer_id, number, name, currency, payment_term_days")) {
      for (int i = 0; i < count; i++) rows.row(accounts[i], 1, ids[i], "MA-%06d".formatted(i + 1), "Main account", "EUR", 14);
    }
    Ids addresses = bulk.ids("addresses", count);
    try (CopyRows rows = bulk.copy("addresses", "id, version, customer_id, kind, street, postal_code, city, country, valid_from")) {
      for (int i = 0; i < count; i++) {
        DemoCustomer each = at(i);
        rows.row(addresses.next(), 1, ids[i], "DELIVERY", each.street(), each.postalCode(), each.city(), each.country(), "2024-01-01");
      }
    }
    Ids points = bulk.ids("contact_points", count);
    try (CopyRows rows = bulk.copy("contact_points", "id, version, customer_id, kind, value, preferred")) {
      for (int i = 0; i < count; i++) rows.row(points.next(), 1, ids[i], "EMAIL", "post" + (i + 1) + "@example.net", true);
    }
  }

  @Override
  public DemoCustomer pick(Random random) {
    return at(random.nextInt(count));
  }

  private void customer(CopyRows rows, int i) {
    boolean person = isPerson(i);
    rows.row(ids[i], 1, number(i), person ? "PERSON" : "ORGANISATION", "CUSTOMER", name(i), person ? given(i) : null, person ? family(i) : null,
        person ? null : "%07d-%d".formatted(1_000_000 + i, i % 10), place(i)[0], place(i)[1], DemoShop.daysAgo(now, 1000 - i * 0.009));
  }

  private DemoCustomer at(int i) {
    String[] place = place(i);
    return new DemoCustomer(ids[i], accounts[i], number(i), name(i), 0, place[2] + " " + (1 + i % 90), place[3], place[4], place[1], DemoPerson.CLARA);
  }

  private static boolean isPerson(int i) {
    return i % 3 != 0;
  }

  private static String name(int i) {
    return isPerson(i) ? given(i) + " " + family(i) : family(i) + " " + TRADES[i / 3 % TRADES.length] + " " + (i / 60 + 1);
  }

  private static String given(int i) {
    return GIVEN[(i / FAMILY.length + i) % GIVEN.length];
  }

  private static String family(int i) {
    return FAMILY[i % FAMILY.length];
  }

  private static String[] place(int i) {
    return PLACES.get(i % PLACES.size());
  }

  private static String[] place(String... fields) {
    return fields;
  }
}
