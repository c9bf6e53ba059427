package org.tuttu.billing;

import static org.tuttu.identity.StaffPermission.HANDLE_PAYMENTS;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tuttu.billing.selfservice.InvoiceKind;
import org.tuttu.billing.selfservice.InvoiceStatus;
import org.tuttu.identity.Anyone;
import org.tuttu.identity.StaffMay;
import org.tuttu.lists.ListColumn;
import org.tuttu.lists.ListSpec;
import org.tuttu.lists.RecordList;
import org.tuttu.lists.ValueKind;

/** All invoices and credit notes, the newest first. */
@ApplicationScoped
public class InvoiceList implements RecordList {

  private static final String FOUND = "select i.id from invoices i where {}";
  private static final String FOUND_BY_CUSTOMER = "select i.id from customers c join invoices i on i.customer_id = c.id where {}";
  private static final String FOUND_BY_ACCOUNT = "select i.id from accounts a join invoices i on i.account_id = a.id where {}";
  private static final String FOUND_BY_ORDER = "select i.id from orders o join invoices i on i.order_id = o.id where {}";

  private static final ListSpec SPEC = new ListSpec("invoices", "invoices", "i.id",
      "left join customers c on c.id = i.customer_id left join accounts a on a.id = i.account_id left join orders o on o.id = i.order_id", List.of(
      ListColumn.text("number", "i.number").leadsTo("invoice", "i.number").sortedBy("i.number").beginsWith("i.number like upper(?)").foundBy(FOUND),
      ListColumn.choice("kind", "i.kind", InvoiceKind.class),
      ListColumn.text("customerName", "c.name").leadsTo("customer", "c.number").words("c.search_text like searchable(?)").foundBy(FOUND_BY_CUSTOMER),
      ListColumn.text("customer", "c.number").leadsTo("customer", "c.number")
          .exactly("i.customer_id = (select id from customers where number in (?, upper(?)) order by number desc limit 1)").foundBy(FOUND).carriedBy("issued"),
      ListColumn.text("account", "a.number").leadsTo("account", "a.number").exactly("a.number = upper(?)").foundBy(FOUND_BY_ACCOUNT),
      ListColumn.choice("status", "i.status", InvoiceStatus.class).foundBy(FOUND, InvoiceStatus.OPEN).carriedBy("due"),
      ListColumn.range("issued", ValueKind.DAY, "i.issued_on").sortedBy("i.issued_on").foundBy(FOUND),
      ListColumn.range("due", ValueKind.DAY, "i.due_on").sortedBy("i.due_on").foundBy(FOUND),
      ListColumn.money("total", "i.gross", "i.currency").sortedBy("i.gross").foundBy(FOUND),
      ListColumn.money("open", "i.open_amount", "i.currency"),
      ListColumn.money("net", "i.net", "i.currency"),
      ListColumn.text("currency", "i.currency").exactly("i.currency = upper(?)"),
      ListColumn.text("order", "o.number").leadsTo("order", "o.number").exactly("o.number = upper(?)").foundBy(FOUND_BY_ORDER),
      ListColumn.text("paymentReference", "i.payment_reference").exactly("i.payment_reference = upper(?)").foundBy(FOUND),
      ListColumn.text("reference", "i.customer_reference").words("searchable(i.customer_reference) like searchable(?)")),
      List.of("number", "kind", "customerName", "status", "issued", "due", "total", "open"), "-issued");

  @Override
  @Anyone
  public String name() {
    return SPEC.name();
  }

  @Override
  @StaffMay(HANDLE_PAYMENTS)
  public ListSpec open() {
    return SPEC;
  }
}
