package org.tuttu.customer;

import static org.tuttu.identity.StaffPermission.BLOCK_PORTAL_USERS;
import static org.tuttu.identity.StaffPermission.VIEW_CUSTOMERS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.tuttu.audit.AuditTrail;
import org.tuttu.customer.selfservice.MembershipRow;
import org.tuttu.identity.SignIns;
import org.tuttu.identity.StaffMay;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.PageOf;
import org.tuttu.shared.PageRequest;
import org.tuttu.shared.RecordRef;

/** The people who have signed in to the portal. */
@ApplicationScoped
@Transactional
@StaffMay(BLOCK_PORTAL_USERS)
public class PortalUsers {

  private static final String COLUMNS = """
      u.position, u.subject, u.name, u.email, u.blocked, u.keycloak_due_at is not null,
      (select count(*) from memberships m where m.subject = u.subject), u.created_at
      from portal_users u""";

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  SignIns signIns;

  @Inject
  AuditTrail audit;

  @Inject
  Clock clock;

  /** The newest first; with a text, those in whose name and e-mail address all its words stand. */
  @StaffMay(VIEW_CUSTOMERS)
  public PageOf<PortalUserRow> list(String text, PageRequest page) {
    String[] words = text == null || text.isBlank() ? new String[0] : text.replace('\0', ' ').strip().split("\\s+", 8);
    Query query = em.createNativeQuery("select " + COLUMNS + " where u.position < ?"
        + " and u.search_text like searchable(?)".repeat(words.length) + " order by u.position desc limit " + (page.size() + 1));
    query.setParameter(1, page.afterId(Long.MAX_VALUE));
    for (int i = 0; i < words.length; i++) {
      query.setParameter(i + 2, "%" + words[i].replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
    }
    List<PortalUserRow> rows = new ArrayList<>();
    for (Object found : query.getResultList()) {
      rows.add(row((Object[]) found));
    }
    return PageOf.of(rows, page, PortalUserRow::position);
  }

  /** Two statements. */
  @StaffMay(VIEW_CUSTOMERS)
  public PortalUserDetails details(String subject) {
    List<?> found = em.createNativeQuery("select " + COLUMNS + " where u.subject = ?").setParameter(1, subject).getResultList();
    PortalUserRow user = found.stream().findFirst().map(row -> row((Object[]) row)).orElseThrow(() -> new NotFound("portal-user", subject));
    return new PortalUserDetails(user, em.createQuery("""
        select new org.tuttu.customer.selfservice.MembershipRow(m.id, m.customer.number, m.customer.name, m.right)
        from Membership m where m.subject = :subject order by m.customer.name, m.id""", MembershipRow.class)
        .setParameter("subject", subject).getResultList());
  }

  private static PortalUserRow row(Object[] row) {
    return new PortalUserRow(
        ((Number) row[0]).longValue(), (String) row[1], (String) row[2], (String) row[3], (Boolean) row[4], (Boolean) row[5],
        ((Number) row[6]).intValue(), ((Timestamp) row[7]).toInstant());
  }

  /** Ends the user's sign-ins at once and keeps them out; Keycloak is told within seconds, or as soon as it answers. */
  public void block(String subject) {
    set(subject, true);
    signIns.endAllOf(subject);
  }

  public void unblock(String subject) {
    set(subject, false);
  }

  private void set(String subject, boolean blocked) {
    PortalUser user = em.find(PortalUser.class, subject, LockModeType.PESSIMISTIC_WRITE);
    if (user == null) {
      throw new NotFound("portal-user", subject);
    }
    if (user.isBlocked() != blocked) {
      user.block(blocked, clock.instant());
      audit.record(blocked ? "portal-user.blocked" : "portal-user.unblocked", new RecordRef("portal-user", subject), null,
          List.of(new FieldChange("blocked", String.valueOf(!blocked), String.valueOf(blocked))));
    }
  }
}
