package org.tuttu.notifications.selfservice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.tuttu.identity.ActingFor;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.SignedIn;
import org.tuttu.notifications.NewsWords;
import org.tuttu.shared.Language;
import org.tuttu.shared.NewsKind;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.PageOf;
import org.tuttu.shared.PageRequest;

/** The signed-in user's notifications: of the customer for whom they act, and of themselves. */
@ApplicationScoped
@Transactional
@SignedIn
public class MyNotifications {

  private static final String MINE = " t.subject = ? and t.bell = 'SHOWN' and (t.customer_id is null or t.customer_id = ?)";

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  CurrentUser user;

  @Inject
  Clock clock;

  /** The newest first, in the reader's language; one statement. */
  @Transactional(TxType.SUPPORTS)
  public PageOf<NotificationRow> list(boolean onlyUnread, Language language, PageRequest page) {
    List<?> found = em.createNativeQuery("""
        select t.id, n.kind, n.name, n.args::text, n.path, n.at, t.read_at is not null
        from notifications t join news n on n.id = t.news_id where""" + MINE + (onlyUnread ? " and t.read_at is null" : "") + " and t.id < ? order by t.id desc limit ?")
        .setParameter(1, user.require().subject()).setParameter(2, customerId())
        .setParameter(3, page.afterId(Long.MAX_VALUE)).setParameter(4, page.size() + 1).getResultList();
    List<NotificationRow> rows = new ArrayList<>();
    for (Object result : found) {
      Object[] row = (Object[]) result;
      rows.add(new NotificationRow(((Number) row[0]).longValue(), NewsKind.valueOf((String) row[1]), NewsWords.read((String) row[2], (String) row[3]).in(language),
          (String) row[4], ((Timestamp) row[5]).toInstant(), (Boolean) row[6]));
    }
    return PageOf.of(rows, page, NotificationRow::id);
  }

  /**
   * The portal's page that shows more of it.
   *
   * @throws NotFound when it is not the user's own
   */
  @Transactional(TxType.SUPPORTS)
  public String path(long id) {
    List<?> path = em.createNativeQuery("select n.path from notifications t join news n on n.id = t.news_id where t.id = ? and" + MINE)
        .setParameter(1, id).setParameter(2, user.require().subject()).setParameter(3, customerId()).getResultList();
    return path.stream().findFirst().map(String.class::cast).orElseThrow(() -> new NotFound("notification", id));
  }

  /** Marks one as read; another's stays as it is. */
  public void read(long id) {
    em.createNativeQuery("update notifications t set read_at = ? where t.id = ? and t.read_at is null and" + MINE)
        .setParameter(1, Timestamp.from(clock.instant())).setParameter(2, id)
        .setParameter(3, user.require().subject()).setParameter(4, customerId()).executeUpdate();
  }

  /** Marks as read what the user has seen: all up to this one. */
  public void readUpTo(long id) {
    em.createNativeQuery("update notifications t set read_at = ? where t.id <= ? and t.read_at is null and" + MINE)
        .setParameter(1, Timestamp.from(clock.instant())).setParameter(2, id)
        .setParameter(3, user.require().subject()).setParameter(4, customerId()).executeUpdate();
  }

  /** 0, which is no customer's, for who acts for none. */
  private long customerId() {
    return user.caller().map(Caller::actingFor).map(ActingFor::customerId).orElse(0L);
  }
}
