package org.tuttu.documents;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tuttu.billing.selfservice.InvoiceDetails;
import org.tuttu.billing.selfservice.InvoiceKind;
import org.tuttu.billing.selfservice.InvoiceLineRow;
import org.tuttu.billing.selfservice.InvoiceStatus;
import org.tuttu.billing.selfservice.PartyRow;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.shared.Money;

/** Invoices and credit notes of many sorts, each with one thing that others have not. */
final class Specimens {

  static final PartyRow SELLER = new PartyRow("Tuttu Öljy & Öylätti \"Oy\"", "1234567-1", "FI12345671", "Satamakatu 2", null, "00160", "Helsinki", "FI");
  static final PartyRow FINN = new PartyRow("Aalto Kahvila Oy", "7654321-2", null, "Rantatie 1", "2. krs", "00100", "Helsinki", "FI");
  static final PartyRow NORWEGIAN = new PartyRow("Bjørn Ærlig Ålesund AS", "974 760 673", null, "Storgata 5", null, "6002", "Ålesund", "NO");
  static final PartyRow LATVIAN = new PartyRow("Ķekava Žūrija Čiekuri SIA", "40003009497", null, "Brīvības iela 1", null, "LV-1010", "Rīga", "LV");
  static final PartyRow PERSON = new PartyRow("Anna Virtanen", null, null, "Rantatie 1", null, "00100", "Helsinki", "FI");

  private InvoiceKind kind = InvoiceKind.INVOICE;
  private PartyRow seller = SELLER;
  private PartyRow buyer = FINN;
  private String currency = "EUR";
  private String order = "2026-1001";
  private String credits;
  private String reference = "Room 4 <&>";
  private String iban = "FI21 1234 5600 0007 85";
  private final List<InvoiceLineRow> lines = new ArrayList<>();

  static Specimens invoice() {
    return new Specimens();
  }

  static Specimens creditNote(String of) {
    Specimens note = new Specimens();
    note.kind = InvoiceKind.CREDIT_NOTE;
    note.credits = of;
    return note;
  }

  Specimens from(PartyRow party) {
    seller = party;
    return this;
  }

  Specimens to(PartyRow party) {
    buyer = party;
    return this;
  }

  Specimens in(String code) {
    currency = code;
    return this;
  }

  Specimens withoutOrder() {
    order = null;
    reference = null;
    return this;
  }

  Specimens withoutReference() {
    reference = null;
    return this;
  }

  Specimens withoutBank() {
    iban = null;
    return this;
  }

  Specimens line(int quantity, String price, String rate) {
    return line(quantity, price, rate, Charge.of(Money.of(price, currency), quantity, new BigDecimal(rate)));
  }

  Specimens line(int quantity, String price, String rate, Charge charge) {
    int position = lines.size() + 1;
    lines.add(new InvoiceLineRow(position, "P-" + position, "Työpöytä č " + position + " <b>&amp;", quantity, Money.of(price, currency), new BigDecimal(rate), charge, 0));
    return this;
  }

  InvoiceDetails details() {
    LocalDate day = LocalDate.parse("2026-03-02");
    Charge total = lines.stream().map(InvoiceLineRow::charge).reduce(Charge.zero(currency), Charge::plus);
    return new InvoiceDetails("2026-000123", kind, InvoiceStatus.OPEN, "ACC-1001", "Kahvila", order, credits, day, day, day.plusDays(14), reference,
        kind == InvoiceKind.CREDIT_NOTE ? null : "20 26000 01237", kind == InvoiceKind.CREDIT_NOTE ? "Broken" : null, buyer, seller, iban, iban == null ? null : "NDEAFIHH", total,
        total.gross(), lines, List.of());
  }

  ElectronicInvoice electronic() {
    return new ElectronicInvoice(details(), ElectronicAddress.of(seller.country(), seller.businessId()));
  }

  ElectronicInvoice electronicFrom(String address) {
    return new ElectronicInvoice(details(), address == null ? Optional.empty() : ElectronicAddress.of(address));
  }
}
