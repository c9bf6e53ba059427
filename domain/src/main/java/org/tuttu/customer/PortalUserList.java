package org.tuttu.customer;

import static org.tuttu.identity.StaffPermission.VIEW_CUSTOMERS;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tuttu.identity.Anyone;
import org.tuttu.identity.StaffMay;
import org.tuttu.lists.ListColumn;
import org.tuttu.lists.ListSpec;
import org.tuttu.lists.RecordList;
import org.tuttu.lists.ValueKind;
import org.tuttu.shared.NameOrder;

/** Who has signed in to the portal, the newest first. */
@ApplicationScoped
public class PortalUserList implements RecordList {

  private static final String FOUND = "select u.position from portal_users u where {}";
  private static final String STATE = """
      case when u.blocked and u.keycloak_due_at is not null then \u0027BLOCK_PENDING\u0027 when u.blocked then \u0027BLOCKED\u0027
        when u.keycloak_due_at is not null then \u0027UNBLOCK_PENDING\u0027 else \u0027ACTIVE\u0027 end""";

  private static final ListSpec SPEC = new ListSpec("portal-users", "portal_users", "u.position", "", List.of(
      ListColumn.text("name", "u.name").leadsTo("portal-user", "u.subject").sortedBy(NameOrder.of("u.name")),
      ListColumn.text("q", "u.search_text").words("u.search_text like searchable(?)").foundBy(FOUND).askedOnly(),
      ListColumn.text("email", "u.email"),
      ListColumn.of("customers", ValueKind.NUMBER, "(select count(*) from memberships m where m.subject = u.subject)"),
      ListColumn.range("since", ValueKind.MOMENT, "u.created_at").sortedBy("u.created_at").foundBy(FOUND),
      ListColumn.choice("state", STATE, PortalUserState.class)),
      List.of("name", "email", "customers", "since", "state"), "-since");

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
