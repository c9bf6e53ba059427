package org.tuttu.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;

/** Where mails wait until they are sent: they are written in the transaction that causes them, so that neither exists without the other. */
@ApplicationScoped
@Transactional
public class Outbox {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  MailTemplates templates;

  @Inject
  Clock clock;

  /** Renders a mail in its language and keeps it, in the caller's transaction; it is sent within seconds after the commit. */
  public void enqueue(MailDraft draft) {
    MailTemplates.Mail mail = templates.render(draft);
    Timestamp now = Timestamp.from(clock.instant());
    em.createNativeQuery("""
        insert into outbox_mails (recipient, language, subject, text_body, html_body, created_at, next_attempt_at, unsubscribe)
        values (?, ?, ?, ?, ?, ?, ?, ?)""")
        .setParameter(1, draft.recipient())
        .setParameter(2, draft.language().code())
        .setParameter(3, mail.subject())
        .setParameter(4, mail.text())
        .setParameter(5, mail.html())
        .setParameter(6, now)
        .setParameter(7, now)
        .setParameter(8, draft.unsubscribe())
        .executeUpdate();
  }
}
