package org.tuttu.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.tuttu.identity.SystemOnly;
import org.tuttu.shared.Language;
import org.tuttu.shared.MailDraft;
import org.tuttu.shared.Outbox;
import org.tuttu.shared.Setting;
import org.tuttu.shared.Settings;

/**
 * The day's news of each person in one mail, and into their bell. Whoever does a person's holds that person's row: two nodes take different people, and what
 * is in a mail is marked in the mail's transaction.
 */
@ApplicationScoped
@SystemOnly
@Transactional(TxType.REQUIRES_NEW)
public class Digests {

  /** A mail names no more; the portal has them all. */
  static final int NAMED = 30;

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  Outbox outbox;

  @Inject
  UnsubscribeAddress unsubscribe;

  @Inject
  Settings settings;

  @Inject
  Clock clock;

  /** @return false when nobody's is due, or others are at those that are */
  public boolean writeNext() {
    Timestamp now = Timestamp.from(clock.instant());
    List<?> people = em.createNativeQuery("""
        select subject, email, language, blocked from portal_users where subject in (
          select subject from notifications where (mail = 'DAILY' or bell = 'DAILY') and digest_at <= ? order by digest_at limit 100)
        order by subject limit 1 for no key update skip locked""").setParameter(1, now).getResultList();
    if (people.isEmpty()) {
      return false;
    }
    Object[] person = (Object[]) people.get(0);
    em.createNativeQuery("update notifications set bell = 'SHOWN' where subject = ? and bell = 'DAILY' and digest_at <= ?")
        .setParameter(1, person[0]).setParameter(2, now).executeUpdate();
    List<?> news = em.createNativeQuery("""
        with sent as (update notifications set mail = 'SENT' where subject = ? and mail = 'DAILY' and digest_at <= ? returning id, news_id, customer_id)
        select n.name, n.args::text, n.at, count(*) over () from sent s join news n on n.id = s.news_id
        where s.customer_id is null or exists (select 1 from memberships m where m.customer_id = s.customer_id and m.subject = ?)
        order by s.id desc limit ?""")
        .setParameter(1, person[0]).setParameter(2, now).setParameter(3, person[0]).setParameter(4, NAMED).getResultList();
    if (!news.isEmpty() && !(Boolean) person[3] && !((String) person[1]).isBlank()) {
      write((String) person[0], (String) person[1], Language.of((String) person[2]).orElseThrow(), news);
    }
    return true;
  }

  private void write(String subject, String email, Language language, List<?> news) {
    DateTimeFormatter times = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT).withLocale(language.locale()).withZone(settings.zone(Setting.COMPANY_ZONE));
    MailDraft draft = MailDraft.to(email, language, "digest", ((Object[]) news.get(0))[3]);
    for (Object found : news) {
      Object[] row = (Object[]) found;
      draft = draft.line(NewsWords.read((String) row[0], (String) row[1]).in(language), times.format(((Timestamp) row[2]).toInstant()));
    }
    outbox.enqueue(draft.link(settings.get(Setting.PORTAL_URL) + "/notifications").unsubscribe(unsubscribe.of(subject, UnsubscribeAddress.DAILY)));
  }
}
