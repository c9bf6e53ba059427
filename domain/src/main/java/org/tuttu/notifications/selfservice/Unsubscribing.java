package org.tuttu.notifications.selfservice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.tuttu.audit.AuditTrail;
import org.tuttu.identity.Anyone;
import org.tuttu.notifications.UnsubscribeAddress;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.NewsKind;
import org.tuttu.shared.RecordRef;

/** Ends mails of one kind for who holds the address that stood in one of them. */
@ApplicationScoped
@Transactional
@Anyone
public class Unsubscribing {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  UnsubscribeAddress address;

  @Inject
  AuditTrail audit;

  /** The kind of mails that a token ends, as the key of its name; empty when the token is not ours. */
  public Optional<String> look(String token) {
    return address.read(token).map(UnsubscribeAddress.Wish::kind);
  }

  /**
   * Ends them; doing it twice is once. What the bell shows stays as it was chosen.
   *
   * @return the kind; empty when the token is not ours
   */
  public Optional<String> end(String token) {
    Optional<UnsubscribeAddress.Wish> wish = address.read(token);
    wish.ifPresent(this::end);
    return wish.map(UnsubscribeAddress.Wish::kind);
  }

  private void end(UnsubscribeAddress.Wish wish) {
    int changed = wish.kind().equals(UnsubscribeAddress.DAILY)
        ? em.createNativeQuery("update notification_choices set mail = 'OFF' where subject = ? and mail = 'DAILY'").setParameter(1, wish.subject()).executeUpdate()
        : em.createNativeQuery("""
            insert into notification_choices (subject, kind, bell, mail) select subject, ?, 'AT_ONCE', 'OFF' from portal_users where subject = ?
            on conflict (subject, kind) do update set mail = 'OFF' where notification_choices.mail <> 'OFF'""")
            .setParameter(1, NewsKind.valueOf(wish.kind()).name()).setParameter(2, wish.subject()).executeUpdate();
    if (changed > 0) {
      audit.record("notifications.unsubscribed", new RecordRef("portal-user", wish.subject()), null, List.of(new FieldChange("newsKind", null, wish.kind())));
    }
  }
}
