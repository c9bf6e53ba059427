package org.tuttu.billing;

import static org.tuttu.identity.StaffPermission.HANDLE_PAYMENTS;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tuttu.billing.selfservice.PaymentKind;
import org.tuttu.identity.Anyone;
import org.tuttu.identity.StaffMay;
import org.tuttu.lists.ListColumn;
import org.tuttu.lists.ListSpec;
import org.tuttu.lists.RecordList;
import org.tuttu.lists.ValueKind;

/** All payments, refunds and write-offs, the newest first. */
@ApplicationScoped
public class PaymentList implements RecordList {

  private static final String FOUND = "select y.id from payments y where {}";
  private static final String FOUND_BY_CUSTOMER = "select y.id from customers c join payments y on y.customer_id = c.id where {}";
  private static final String FOUND_BY_ACCOUNT = "select y.id from accounts a join payments y on y.account_id = a.id where {}";

  private static final ListSpec SPEC = new ListSpec("payments", "payments", "y.id",
      "left join customers c on c.id = y.customer_id left join accounts a on a.id = y.account_id", List.of(
      ListColumn.text("number", "y.number").leadsTo("payment", "y.number").exactly("y.number = upper(?)").foundBy(FOUND),
      ListColumn.choice("kind", "y.kind", PaymentKind.class),
      ListColumn.text("customerName", "c.name").leadsTo("customer", "c.number").words("c.search_text like searchable(?)").foundBy(FOUND_BY_CUSTOMER),
      ListColumn.text("customer", "c.number").leadsTo("customer", "c.number")
          .exactly("y.customer_id = (select id from customers where number in (?, upper(?)) order by number desc limit 1)").foundBy(FOUND),
      ListColumn.text("account", "a.number").leadsTo("account", "a.number").exactly("a.number = upper(?)").foundBy(FOUND_BY_ACCOUNT),
      ListColumn.range("day", ValueKind.DAY, "y.day").sortedBy("y.day").foundBy(FOUND),
      ListColumn.money("amount", "y.amount", "y.currency").sortedBy("y.amount").foundBy(FOUND),
      ListColumn.money("unused", "y.open_amount", "y.currency").sortedBy("y.open_amount").foundBy(FOUND),
      ListColumn.text("currency", "y.currency").exactly("y.currency = upper(?)"),
      ListColumn.text("paymentReference", "y.reference").words("searchable(y.reference) like searchable(?)"),
      ListColumn.range("at", ValueKind.MOMENT, "y.recorded_at").sortedBy("y.recorded_at").foundBy(FOUND),
      ListColumn.text("by", "y.recorded_by_name").words("searchable(y.recorded_by_name) like searchable(?)")),
      List.of("number", "kind", "customerName", "day", "amount", "unused", "at"), "-at");

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
