package org.tuttu.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.tuttu.audit.AuditTrail;
import org.tuttu.customer.selfservice.ConsentChannel;
import org.tuttu.customer.selfservice.ConsentPurpose;
import org.tuttu.customer.selfservice.ConsentRow;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.SignedIn;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.PageOf;
import org.tuttu.shared.PageRequest;
import org.tuttu.shared.RecordRef;

/** Writes and reads consents, for both sides. What was said before stays: the newest counts. Whoever calls this has found the customer by what the user may see. */
@ApplicationScoped
@Transactional
@SignedIn
public class ConsentBook {

  private static final String COLUMNS = "id, purpose, channel, given, at, source, note, by_name from consents ";

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  CurrentUser user;

  @Inject
  AuditTrail audit;

  @Inject
  Clock clock;

  /** What counts now, one for each purpose and channel of which something was said; one statement. */
  public List<ConsentRow> current(long customerId) {
    return rows(em.createNativeQuery("select distinct on (purpose, channel) " + COLUMNS + "where customer_id = ? order by purpose, channel, id desc")
        .setParameter(1, customerId).getResultList());
  }

  /** All that was ever said, the newest first; one statement. */
  public PageOf<ConsentRow> history(long customerId, PageRequest page) {
    return PageOf.of(rows(em.createNativeQuery("select " + COLUMNS + "where customer_id = ? and id < ? order by id desc limit ?")
        .setParameter(1, customerId).setParameter(2, page.afterId(Long.MAX_VALUE)).setParameter(3, page.size() + 1).getResultList()), page, ConsentRow::id);
  }

  /** Keeps what was said, unless it says what counts already or came before with the same key. The caller has locked the customer. */
  void keep(long customerId, String customerNumber, ConsentInput input) {
    boolean counts = current(customerId).stream().filter(row -> row.purpose() == input.purpose() && row.channel() == input.channel())
        .findFirst().map(ConsentRow::given).orElse(false);
    if (counts == input.given()) {
      return;
    }
    Caller caller = user.require();
    int kept = em.createNativeQuery("""
        insert into consents (customer_id, purpose, channel, given, at, source, note, by_subject, by_name, consent_key) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (consent_key) do nothing""")
        .setParameter(1, customerId).setParameter(2, input.purpose().name()).setParameter(3, input.channel().name()).setParameter(4, input.given())
        .setParameter(5, Timestamp.from(clock.instant())).setParameter(6, input.source().name()).setParameter(7, input.cleanNote())
        .setParameter(8, caller.subject()).setParameter(9, caller.name()).setParameter(10, input.key()).executeUpdate();
    if (kept > 0) {
      audit.record(input.given() ? "consent.given" : "consent.withdrawn", new RecordRef("customer", customerNumber), customerId, List.of(
          new FieldChange("purpose", null, input.purpose().name()), new FieldChange("channel", null, input.channel().name()),
          new FieldChange("source", null, input.source().name())));
    }
  }

  private static List<ConsentRow> rows(List<?> found) {
    List<ConsentRow> rows = new ArrayList<>();
    for (Object result : found) {
      Object[] row = (Object[]) result;
      rows.add(new ConsentRow(((Number) row[0]).longValue(), ConsentPurpose.valueOf((String) row[1]), ConsentChannel.valueOf((String) row[2]), (Boolean) row[3],
          ((Timestamp) row[4]).toInstant(), ConsentSource.valueOf((String) row[5]), (String) row[6], (String) row[7]));
    }
    return rows;
  }
}
