package org.tuttu.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.tuttu.identity.SystemOnly;
import org.tuttu.shared.NewsKind;

/** Tells news to those whom they concern: each exactly once, however many nodes do it, as a piece of news is taken and marked as told in one transaction. */
@ApplicationScoped
@SystemOnly
@Transactional(TxType.REQUIRES_NEW)
public class Telling {

  // Who did it knows it: it stands in their list, and has been read. What is about a person alone (a new password) is told to them in any case.
  private static final String TELL = """
      with people as (
        select m.subject, coalesce(g.access_right, m.access_right) access_right from news n join memberships m on m.customer_id = n.customer_id
        left join membership_accounts g on g.membership_id = m.id and g.account_id = n.account_id
        where n.id = ? and (m.subject = n.subject
          or (m.access_right = any(string_to_array(?, ' ')) or g.access_right = any(string_to_array(?, ' '))) and not exists (
            select 1 from memberships p where p.customer_id = n.customer_id and p.subject = n.subject))
        union all select n.subject, 'OWNER' from news n where n.id = ? and n.customer_id is null),
      chosen as (
        select p.subject, coalesce(c.bell, 'AT_ONCE') bell, u.email <> '' and not u.blocked reachable,
          case when p.access_right = any(string_to_array(?, ' ')) then 'AT_ONCE'
            else coalesce(c.mail, case when p.access_right = any(string_to_array(?, ' ')) then 'AT_ONCE' else 'OFF' end) end mail
        from people p join portal_users u on u.subject = p.subject
        left join notification_choices c on c.subject = p.subject and c.kind = ?)
      insert into notifications (news_id, subject, customer_id, bell, mail, digest_at, read_at)
      select n.id, c.subject, n.customer_id,
        case when c.bell = 'AT_ONCE' or own.deed and c.bell = 'DAILY' then 'SHOWN' else c.bell end,
        case when own.deed or not c.reachable then 'NONE' when c.mail = 'DAILY' then 'DAILY' when c.mail = 'AT_ONCE' and not n.mailed then 'DUE' else 'NONE' end,
        ?, case when own.deed then n.at end
      from news n cross join chosen c cross join lateral (select n.customer_id is not null and c.subject is not distinct from n.by_subject as deed) own
      where n.id = ? on conflict do nothing""";

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  DigestTime digests;

  @Inject
  Clock clock;

  /** @return false when there is nothing to tell */
  public boolean tellNext() {
    List<?> next = em.createNativeQuery("select id, kind from news where told_at is null order by id limit 1 for update skip locked").getResultList();
    if (next.isEmpty()) {
      return false;
    }
    Object[] news = (Object[]) next.get(0);
    NewsKind kind = NewsKind.valueOf((String) news[1]);
    em.createNativeQuery(TELL)
        .setParameter(1, news[0])
        .setParameter(2, NewsRules.rightsConcerned(kind))
        .setParameter(3, NewsRules.rightsConcerned(kind))
        .setParameter(4, news[0])
        .setParameter(5, NewsRules.rightsThatMust(kind))
        .setParameter(6, NewsRules.rightsWithMail(kind))
        .setParameter(7, kind.name())
        .setParameter(8, Timestamp.from(digests.after(clock.instant())))
        .setParameter(9, news[0])
        .executeUpdate();
    em.createNativeQuery("update news set told_at = ? where id = ?").setParameter(1, Timestamp.from(clock.instant())).setParameter(2, news[0]).executeUpdate();
    return true;
  }
}
