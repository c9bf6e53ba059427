package org.tuttu.subscriptions;

import static org.tuttu.identity.StaffPermission.VIEW_PRODUCTS;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tuttu.identity.Anyone;
import org.tuttu.identity.StaffMay;
import org.tuttu.lists.ListColumn;
import org.tuttu.lists.ListSpec;
import org.tuttu.lists.RecordList;
import org.tuttu.lists.ValueKind;
import org.tuttu.subscriptions.selfservice.BillingPeriod;

/** All plans, by name. */
@ApplicationScoped
public class PlanList implements RecordList {

  private static final String FOUND = "select p.id from plans p where {}";
  private static final String FOUND_BY_PRODUCT = "select p.id from products q join plans p on p.product_id = q.id where {}";

  private static final ListSpec SPEC = new ListSpec("plans", "plans", "p.id", "left join products q on q.id = p.product_id", List.of(
      ListColumn.text("name", "p.name").leadsTo("plan", "p.number").sortedBy("p.name").words("searchable(p.name collate \"default\") like searchable(?)"),
      ListColumn.text("number", "p.number").leadsTo("plan", "p.number").beginsWith("p.number like ?").foundBy(FOUND),
      ListColumn.text("product", "q.name").leadsTo("product", "q.number"),
      ListColumn.text("productNumber", "q.number").exactly("q.number = ?").foundBy(FOUND_BY_PRODUCT),
      ListColumn.choice("period", "p.period", BillingPeriod.class),
      ListColumn.range("termMonths", ValueKind.NUMBER, "p.term_months"),
      ListColumn.range("noticeDays", ValueKind.NUMBER, "p.notice_days"),
      ListColumn.text("meter", "p.meter"),
      ListColumn.yesNo("offered", "p.offered")),
      List.of("name", "number", "product", "period", "termMonths", "meter", "offered"), "name");

  @Override
  @Anyone
  public String name() {
    return SPEC.name();
  }

  @Override
  @StaffMay(VIEW_PRODUCTS)
  public ListSpec open() {
    return SPEC;
  }
}
