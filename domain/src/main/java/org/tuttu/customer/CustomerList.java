package org.tuttu.customer;

import static org.tuttu.identity.StaffPermission.VIEW_CUSTOMERS;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tuttu.customer.selfservice.CustomerKind;
import org.tuttu.customer.selfservice.CustomerStage;
import org.tuttu.identity.Anyone;
import org.tuttu.identity.StaffMay;
import org.tuttu.lists.ListColumn;
import org.tuttu.lists.ListSpec;
import org.tuttu.lists.RecordList;
import org.tuttu.lists.ValueKind;
import org.tuttu.shared.NameOrder;

/** All customers, the newest first. */
@ApplicationScoped
public class CustomerList implements RecordList {

  private static final String FOUND = "select c.id from customers c where {}";
  private static final String CITY = "(select a.city from addresses a where a.customer_id = c.id and a.valid_until is null order by a.id limit 1)";
  private static final String REACHED = "(select p.value from contact_points p where p.customer_id = c.id and p.kind = %s order by p.preferred desc, p.id limit 1)";

  private static final ListSpec SPEC = new ListSpec("customers", "customers", "c.id", "", List.of(
      ListColumn.text("name", "c.name").leadsTo("customer", "c.number").sortedBy(NameOrder.of("c.name")).words("searchable(c.name) like searchable(?)").foundBy(FOUND),
      ListColumn.text("number", "c.number").leadsTo("customer", "c.number").sortedBy("c.number").beginsWith("(c.number like ? or c.number like upper(?))").foundBy(FOUND),
      ListColumn.text("q", "c.search_text").words("c.search_text like searchable(?)").foundBy(FOUND).askedOnly(),
      ListColumn.choice("stage", "c.stage", CustomerStage.class),
      ListColumn.choice("kind", "c.kind", CustomerKind.class),
      ListColumn.text("city", CITY).beginsWith("""
          exists (select 1 from addresses a where a.customer_id = c.id and a.valid_until is null and searchable(a.city) like searchable(?))""").foundBy(FOUND),
      ListColumn.country("country", "c.country"),
      ListColumn.text("email", REACHED.formatted("\u0027EMAIL\u0027")).exactly("""
          exists (select 1 from contact_points p where p.customer_id = c.id and p.kind = \u0027EMAIL\u0027 and lower(p.value) = lower(?))""").foundBy(FOUND),
      ListColumn.of("phone", ValueKind.PHONE, REACHED.formatted("\u0027PHONE\u0027")),
      ListColumn.text("businessId", "c.business_id").exactly("c.business_id = ?").foundBy(FOUND),
      ListColumn.range("created", ValueKind.MOMENT, "c.created_at").sortedBy("c.created_at").foundBy(FOUND)),
      List.of("name", "number", "stage", "city", "email", "phone"), "-created");

  @Override
  @Anyone
  public String name() {
    return SPEC.name();
  }

  @Override
  @StaffMay(VIEW_CUSTOMERS)
  public ListSpec open() {
    return SPEC;
  }
}
