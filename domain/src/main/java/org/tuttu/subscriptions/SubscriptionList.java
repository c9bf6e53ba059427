package org.tuttu.subscriptions;

import static org.tuttu.identity.StaffPermission.HANDLE_SUBSCRIPTIONS;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tuttu.identity.Anyone;
import org.tuttu.identity.StaffMay;
import org.tuttu.lists.ListColumn;
import org.tuttu.lists.ListSpec;
import org.tuttu.lists.RecordList;
import org.tuttu.lists.ValueKind;
import org.tuttu.subscriptions.selfservice.SubscriptionStatus;

/** All subscriptions, the newest first. */
@ApplicationScoped
public class SubscriptionList implements RecordList {

  private static final String FOUND = "select s.id from subscriptions s where {}";
  private static final String FOUND_BY_CUSTOMER = "select s.id from customers c join subscriptions s on s.customer_id = c.id where {}";
  private static final String FOUND_BY_ACCOUNT = "select s.id from accounts a join subscriptions s on s.account_id = a.id where {}";
  private static final String FOUND_BY_PLAN = "select s.id from plans p join subscriptions s on s.plan_id = p.id where {}";

  private static final ListSpec SPEC = new ListSpec("subscriptions", "subscriptions", "s.id", "left join customers c on c.id = s.customer_id "
      + "left join accounts a on a.id = s.account_id left join plans p on p.id = s.plan_id left join plan_prices r on r.id = s.price_id", List.of(
      ListColumn.text("number", "s.number").leadsTo("subscription", "s.number").beginsWith("s.number like upper(?)").foundBy(FOUND),
      ListColumn.text("plan", "p.name").leadsTo("plan", "p.number").words("searchable(p.name collate \"default\") like searchable(?)"),
      ListColumn.text("planNumber", "p.number").leadsTo("plan", "p.number").exactly("p.number = ?").foundBy(FOUND_BY_PLAN),
      ListColumn.text("customerName", "c.name").leadsTo("customer", "c.number").words("c.search_text like searchable(?)").foundBy(FOUND_BY_CUSTOMER),
      ListColumn.text("customer", "c.number").leadsTo("customer", "c.number")
          .exactly("s.customer_id = (select id from customers where number in (?, upper(?)) order by number desc limit 1)").foundBy(FOUND),
      ListColumn.text("account", "a.number").leadsTo("account", "a.number").exactly("a.number = upper(?)").foundBy(FOUND_BY_ACCOUNT),
      ListColumn.choice("status", "s.status", SubscriptionStatus.class).foundBy(FOUND, SubscriptionStatus.values()).carriedBy("started"),
      ListColumn.range("started", ValueKind.DAY, "s.started_on").sortedBy("s.started_on").foundBy(FOUND),
      ListColumn.range("renews", ValueKind.DAY, "s.term_until").sortedBy("s.term_until").foundBy(FOUND),
      ListColumn.range("next", ValueKind.DAY, "s.next_on").foundBy(FOUND),
      ListColumn.range("ends", ValueKind.DAY, "s.ends_on"),
      ListColumn.money("price", "r.price * s.seats", "s.currency"),
      ListColumn.text("currency", "s.currency").exactly("s.currency = upper(?)")),
      List.of("number", "plan", "customerName", "status", "started", "renews", "ends", "price"), "-started");

  @Override
  @Anyone
  public String name() {
    return SPEC.name();
  }

  @Override
  @StaffMay(HANDLE_SUBSCRIPTIONS)
  public ListSpec open() {
    return SPEC;
  }
}
