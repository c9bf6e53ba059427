package org.tuttu.customer;

import static org.tuttu.identity.StaffPermission.VIEW_CUSTOMERS;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tuttu.customer.selfservice.CustomerStage;
import org.tuttu.identity.Anyone;
import org.tuttu.identity.StaffMay;
import org.tuttu.lists.ListColumn;
import org.tuttu.lists.ListSpec;
import org.tuttu.lists.RecordList;
import org.tuttu.lists.ValueKind;
import org.tuttu.shared.NameOrder;

/** The people at organisations, by their names. */
@ApplicationScoped
public class ContactList implements RecordList {

  private static final String FOUND = "select k.id from contacts k where {}";
  private static final String FOUND_BY_CUSTOMER = "select k.id from customers c join contacts k on k.customer_id = c.id where {}";
  /** A number may hold any sign but this one. */
  private static final String PATH = "c.number || chr(31) || k.id";

  private static final ListSpec SPEC = new ListSpec("contacts", "contacts", "k.id", "left join customers c on c.id = k.customer_id", List.of(
      ListColumn.text("name", "k.name").leadsTo("contact", PATH).sortedBy(NameOrder.of("k.name")),
      ListColumn.text("q", "k.search_text").words("k.search_text like searchable(?)").foundBy(FOUND).askedOnly(),
      ListColumn.text("customerName", "c.name").leadsTo("customer", "c.number").words("c.search_text like searchable(?)").foundBy(FOUND_BY_CUSTOMER),
      ListColumn.text("customer", "c.number").leadsTo("customer", "c.number").exactly("k.customer_id = (select id from customers where number in (?, upper(?)) order by number desc limit 1)")
          .foundBy(FOUND).carriedBy("name"),
      ListColumn.text("jobTitle", "k.job_title").words("searchable(k.job_title) like searchable(?)"),
      ListColumn.text("email", "k.email").exactly("lower(k.email) = lower(?)").foundBy(FOUND),
      ListColumn.of("phone", ValueKind.PHONE, "k.phone"),
      ListColumn.choice("stage", "c.stage", CustomerStage.class),
      ListColumn.country("customerCountry", "c.country")),
      List.of("name", "customerName", "jobTitle", "email", "phone"), "name");

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
