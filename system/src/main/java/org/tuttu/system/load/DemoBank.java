package org.tuttu.system.load;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.tuttu.shared.CopyRows;

/** Yesterday's bank statement, of which something waits for staff: a customer's payment without its reference, one that nothing tells of, and what went out. */
final class DemoBank {
  private static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");
  private static final BigDecimal OPENING = new BigDecimal("18420.55");

  private final Bulk bulk;
  private final Instant now;
  private final LocalDate yesterday;

  DemoBank(Bulk bulk, Instant now) {
    this.bulk = bulk;
    this.now = now;
    this.yesterday = LocalDate.ofInstant(now, ZONE).minusDays(1);
  }

  /** What the bank told; above zero what came in. */
  private record Told(BigDecimal amount, String status, String hint, String party, String account, String reference, String message) {
    boolean incoming() {
      return amount.signum() > 0;
    }
  }

  void load() throws SQLException, IOException {
    List<Told> told = told();
    BigDecimal closing = told.stream().map(Told::amount).reduce(OPENING, BigDecimal::add);
    long statement = bulk.ids("bank_statements", 1).next();
    String number = "S-" + bulk.numbers("bank_statement_numbers", 1)[0];
    try (CopyRows rows = bulk.copy("bank_statements", "id, version, number, file_name, file_hash, position, bank_id, account, currency, from_day, until_day, opening, closing, "
        + "entry_count, known_count, imported_at, imported_by, imported_by_name")) {
      rows.row(statement, 1, number, "statement-" + yesterday + ".xml", "0".repeat(64), 1, yesterday + "/1", DemoCompany.IBAN, "EUR", yesterday,
          yesterday, OPENING, closing, told.size(), 0, now, DemoPerson.CLARA.subject, DemoPerson.CLARA.fullName);
    }
    Ids ids = bulk.ids("bank_entries", told.size());
    long[] numbers = bulk.numbers("bank_entry_numbers", told.size());
    try (CopyRows rows = bulk.copy("bank_entries", "id, version, number, statement_id, entry_key, booked_on, amount, currency, left_amount, status, hint, reversed, party_name, "
        + "party_account, reference, message, bank_reference, next_match_at")) {
      for (int i = 0; i < told.size(); i++) {
        Told each = told.get(i);
        rows.row(ids.next(), 1, "E-" + numbers[i], statement, "demo-" + i, yesterday, each.amount.abs(), "EUR", each.incoming() ? each.amount : BigDecimal.ZERO, each.status, each.hint,
            false, each.party, each.account, each.reference, each.message, "DEMO" + numbers[i], now);
      }
    }
  }

  private List<Told> told() throws SQLException {
    List<Told> told = new ArrayList<>();
    bulk.forEach("""
        select i.open_amount, c.name from invoices i join customers c on c.id = i.customer_id where i.status = 'OPEN' and i.open_amount = i.gross and i.currency = 'EUR'
        order by i.due_on, i.id limit 1""", row -> told.add(new Told(
        row.getBigDecimal(1).setScale(2), "WAITING", "NO_REFERENCE", row.getString(2).toUpperCase(), "FI5810171000000122", null, "Kiitos toimituksesta")));
    told.add(new Told(new BigDecimal("120.00"), "WAITING", "UNKNOWN_REFERENCE", "Kalle Koskinen", "FI3715903000000776", "RF3323482369", null));
    told.add(new Told(new BigDecimal("3.17"), "WAITING", "NO_REFERENCE", "Nordea Bank Abp", null, null, "Talletuskorko"));
    told.add(new Told(new BigDecimal("-1850.00"), "OUTGOING", null, "Sataman Kiinteistöt Oy", "FI4950009420028730", null, "Vuokra"));
    return told;
  }
}
