package org.tuttu.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.tuttu.identity.Erasing;
import org.tuttu.identity.SystemOnly;
import org.tuttu.shared.KeptFiles;
import org.tuttu.shared.Language;
import org.tuttu.shared.News;
import org.tuttu.shared.NewsKind;
import org.tuttu.shared.Setting;
import org.tuttu.shared.Settings;

/** Makes copies of everything about a customer: each in one transaction, row by row and piece by piece, so that its size does not matter. A node that dies leaves no half of one. */
@ApplicationScoped
@SystemOnly
@Transactional(TxType.REQUIRES_NEW)
public class ExportSteps {

  /** So long a copy can be fetched. */
  static final Duration KEPT = Duration.ofDays(7);

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  DataKinds kinds;

  @Inject
  KeptFiles files;

  @Inject
  Settings settings;

  @Inject
  Event<News> news;

  @Inject
  Clock clock;

  /** @return whether there may be more to make */
  public boolean makeNext() {
    List<?> next = em.createNativeQuery("""
        select e.id, e.customer_id, c.number, c.name, e.subject, e.language from data_exports e join customers c on c.id = e.customer_id
        where e.status = 'WAITING' and e.next_at <= ? order by e.next_at limit 1 for update of e skip locked""").setParameter(1, Timestamp.from(clock.instant())).getResultList();
    if (next.isEmpty()) {
      return false;
    }
    Object[] export = (Object[]) next.get(0);
    long id = ((Number) export[0]).longValue();
    long customerId = ((Number) export[1]).longValue();
    long bytes = write(id, customerId, (String) export[2], (String) export[3], Language.of((String) export[5]).orElseThrow());
    em.createNativeQuery("update data_exports set status = 'READY', ready_at = ?, expires_at = ?, bytes = ? where id = ?")
        .setParameter(1, Timestamp.from(clock.instant())).setParameter(2, Timestamp.from(clock.instant().plus(KEPT))).setParameter(3, bytes).setParameter(4, id).executeUpdate();
    news.fire(News.of(NewsKind.PEOPLE, "data-ready").about(customerId).to((String) export[4]).at("/privacy/copies"));
    return true;
  }

  /** @return whether there may be more to remove */
  public boolean removeOld() {
    return 0 < em.createNativeQuery("delete from data_exports where id in (select id from data_exports where expires_at < ? limit 20 for update skip locked)")
        .setParameter(1, Timestamp.from(clock.instant())).executeUpdate();
  }

  private long write(long id, long customerId, String number, String name, Language language) {
    List<?> subjects = em.createNativeQuery("select subject from memberships where customer_id = ?").setParameter(1, customerId).getResultList();
    Connection connection = em.unwrap(Connection.class);
    try (PieceStream pieces = new PieceStream(connection, id)) {
      Archive archive = new Archive(connection, pieces, files, language, settings.zone(Setting.COMPANY_ZONE), settings.get(Setting.COMPANY_NAME));
      archive.write(number, name, clock.instant(), kinds.all(language), kinds.parts().stream().flatMap(part -> part.listings().stream()).toList(), customerId,
          Erasing.joined(subjects.stream().map(String.class::cast).toList()));
      return pieces.written();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
