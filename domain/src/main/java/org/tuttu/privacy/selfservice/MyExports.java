package org.tuttu.privacy.selfservice;

import static org.tuttu.identity.CustomerPermission.MANAGE_PEOPLE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tuttu.audit.AuditTrail;
import org.tuttu.identity.CurrentCustomer;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.CustomerMay;
import org.tuttu.shared.Language;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RecordRef;

/** Copies of everything that is stored about the current customer: asked for and fetched by the same owner, for some days. */
@ApplicationScoped
@Transactional
@CustomerMay(MANAGE_PEOPLE)
public class MyExports {

  private static final int SHOWN = 10;
  private static final String MINE = " customer_id = ? and subject = ? ";

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  CurrentCustomer me;

  @Inject
  CurrentUser user;

  @Inject
  AuditTrail audit;

  @Inject
  Clock clock;

  /** The newest of those that the user asked for. */
  public List<ExportRow> newest() {
    List<?> found = em.createNativeQuery("select id, case when expires_at < ? then 'GONE' else status end, asked_at, ready_at, expires_at, bytes from data_exports where" + MINE
        + "order by id desc limit ?")
        .setParameter(1, Timestamp.from(clock.instant())).setParameter(2, me.id()).setParameter(3, user.require().subject()).setParameter(4, SHOWN).getResultList();
    List<ExportRow> rows = new ArrayList<>();
    for (Object result : found) {
      Object[] row = (Object[]) result;
      rows.add(new ExportRow(((Number) row[0]).longValue(), ExportStatus.valueOf((String) row[1]), instant(row[2]), instant(row[3]), instant(row[4]),
          row[5] == null ? null : ((Number) row[5]).longValue()));
    }
    return rows;
  }

  /** Asks for one, in the language in which it will be read; while one is being made there is no second. */
  public void ask(Language language) {
    Timestamp now = Timestamp.from(clock.instant());
    int asked = em.createNativeQuery("""
        insert into data_exports (customer_id, subject, language, status, asked_at, next_at) values (?, ?, ?, 'WAITING', ?, ?)
        on conflict (customer_id, subject) where status = 'WAITING' do nothing""")
        .setParameter(1, me.id()).setParameter(2, user.require().subject()).setParameter(3, language.code()).setParameter(4, now).setParameter(5, now).executeUpdate();
    if (asked > 0) {
      audit.record("data.asked", new RecordRef("customer", me.number()), me.id());
    }
  }

  /**
   * A piece of a copy, the first with an entry in the audit trail; empty after the last.
   *
   * @throws NotFound when it is not the user's own, or no longer there
   */
  public byte[] piece(long id, int position) {
    boolean isThere = !em.createNativeQuery("select 1 from data_exports where id = ? and" + MINE + "and status = 'READY' and expires_at > ?")
        .setParameter(1, id).setParameter(2, me.id()).setParameter(3, user.require().subject()).setParameter(4, Timestamp.from(clock.instant())).getResultList().isEmpty();
    if (!isThere) {
      throw new NotFound("data-export", id);
    }
    if (position == 0) {
      audit.record("data.fetched", new RecordRef("customer", me.number()), me.id());
    }
    List<?> piece = em.createNativeQuery("select bytes from data_export_pieces where export_id = ? and position = ?").setParameter(1, id).setParameter(2, position).getResultList();
    return piece.isEmpty() ? new byte[0] : (byte[]) piece.get(0);
  }

  private static Instant instant(Object value) {
    return value == null ? null : ((Timestamp) value).toInstant();
  }
}
