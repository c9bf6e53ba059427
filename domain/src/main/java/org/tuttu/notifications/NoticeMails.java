package org.tuttu.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.tuttu.identity.CustomerRight;
import org.tuttu.identity.SystemOnly;
import org.tuttu.shared.Language;
import org.tuttu.shared.MailDraft;
import org.tuttu.shared.NewsKind;
import org.tuttu.shared.Outbox;
import org.tuttu.shared.Setting;
import org.tuttu.shared.Settings;

/** Writes the mails that are to leave at once: into the outbox and off the list in one transaction, so that each is written once. */
@ApplicationScoped
@SystemOnly
@Transactional(TxType.REQUIRES_NEW)
public class NoticeMails {

  private static final int BATCH = 50;

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  Outbox outbox;

  @Inject
  UnsubscribeAddress unsubscribe;

  @Inject
  Settings settings;

  /** @return whether there may be more */
  public boolean writeDue() {
    List<?> due = em.createNativeQuery("""
        update notifications set mail = 'SENT' where id in (
          select id from notifications where mail = 'DUE' order by id limit ? for update skip locked)
        returning id""").setParameter(1, BATCH).getResultList();
    if (due.isEmpty()) {
      return false;
    }
    // Somebody who was blocked, or lost the access, between the telling and now gets none; what is about a person alone needs no access.
    List<?> mails = em.createNativeQuery("""
        select n.kind, n.name, n.args::text, n.path, u.subject, u.email, u.language, c.name, coalesce(g.access_right, m.access_right)
        from notifications t join news n on n.id = t.news_id join portal_users u on u.subject = t.subject
        left join customers c on c.id = t.customer_id left join memberships m on m.customer_id = t.customer_id and m.subject = t.subject
        left join membership_accounts g on g.membership_id = m.id and g.account_id = n.account_id
        where t.id = any(cast(string_to_array(?, ' ') as bigint[])) and not u.blocked and u.email <> '' and (t.customer_id is null or m.id is not null) order by t.id""")
        .setParameter(1, String.join(" ", due.stream().map(String::valueOf).toList())).getResultList();
    mails.forEach(row -> write((Object[]) row));
    return due.size() == BATCH;
  }

  private void write(Object[] row) {
    NewsKind kind = NewsKind.valueOf((String) row[0]);
    NewsWords words = NewsWords.read((String) row[1], (String) row[2]);
    Language language = Language.of((String) row[6]).orElseThrow();
    MailDraft draft = words.hasMail() ? MailDraft.to((String) row[5], language, words.name(), words.args().toArray())
        : row[7] == null ? MailDraft.to((String) row[5], language, "news-for-you", words.in(language))
        : MailDraft.to((String) row[5], language, "news", words.in(language), row[7]);
    boolean must = NewsRules.isMust(kind, row[8] == null ? CustomerRight.OWNER.name() : (String) row[8]);
    outbox.enqueue(draft.link(settings.get(Setting.PORTAL_URL) + row[3]).unsubscribe(must ? null : unsubscribe.of((String) row[4], kind.name())));
  }
}
