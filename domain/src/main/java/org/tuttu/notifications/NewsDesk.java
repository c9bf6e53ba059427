package org.tuttu.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.tuttu.identity.Anyone;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CurrentUser;
import org.tuttu.shared.Language;
import org.tuttu.shared.News;
import org.tuttu.shared.Outbox;

/**
 * Takes news in, in the transaction that makes them true: one statement, however many people they are for. Only a mail in words of its own, such as an order's
 * confirmation, is written at once; everything else is told a moment later.
 */
@ApplicationScoped
@Transactional
@Anyone
public class NewsDesk {

  private static final String INSERT = """
      insert into news (kind, name, args, path, customer_id, account_id, subject, by_subject, mailed, at)
      values (?, ?, cast(? as jsonb), ?, cast(? as bigint), cast(? as bigint), ?, ?, ?, ?)""";

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  Outbox outbox;

  @Inject
  UnsubscribeAddress unsubscribe;

  @Inject
  CurrentUser user;

  @Inject
  Clock clock;

  void take(@Observes News news) {
    if (news.mail() == null) {
      insert(INSERT, news).executeUpdate();
      return;
    }
    boolean must = NewsRules.isMust(news.kind(), permission -> true);
    List<?> recipients = insert("with taken as (" + INSERT + ") " + """
        select u.email, u.language from portal_users u left join notification_choices c on c.subject = u.subject and c.kind = ?
        where u.subject = ? and not u.blocked and u.email <> '' and (? or coalesce(c.mail, 'AT_ONCE') = 'AT_ONCE')""", news)
        .setParameter(11, news.kind().name()).setParameter(12, news.subject()).setParameter(13, must).getResultList();
    for (Object found : recipients) {
      Object[] row = (Object[]) found;
      outbox.enqueue(news.mail().to((String) row[0], Language.of((String) row[1]).orElseThrow())
          .unsubscribe(must ? null : unsubscribe.of(news.subject(), news.kind().name())));
    }
  }

  private Query insert(String sql, News news) {
    return em.createNativeQuery(sql)
        .setParameter(1, news.kind().name())
        .setParameter(2, news.name())
        .setParameter(3, new NewsWords(news.name(), news.args()).json())
        .setParameter(4, news.path())
        .setParameter(5, text(news.customerId()))
        .setParameter(6, text(news.accountId()))
        .setParameter(7, news.subject())
        .setParameter(8, user.caller().map(Caller::subject).orElse(null))
        .setParameter(9, news.quiet() || news.mail() != null)
        .setParameter(10, Timestamp.from(clock.instant()));
  }

  private static String text(Long id) {
    return id == null ? null : id.toString();
  }
}
