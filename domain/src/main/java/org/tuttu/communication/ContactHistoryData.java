package org.tuttu.communication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.tuttu.identity.Anyone;
import org.tuttu.identity.Erasing;
import org.tuttu.identity.PersonalData;
import org.tuttu.identity.SystemOnly;

/** What was said with a customer, and mails on their way. That there was a contact stays, for the counts; what it was about does not. */
@ApplicationScoped
@SystemOnly
@Transactional
public class ContactHistoryData implements PersonalData {

  private static final Duration WAITED = Duration.ofMinutes(10);

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  Clock clock;

  @Override
  @Anyone
  public String part() {
    return "interactions";
  }

  @Override
  public List<Listing> listings() {
    return List.of(new Listing("interactions", "interactions", """
        select channel as "channel.Channel", direction as "direction.Direction", at, summary, notes, recorded_by_name as by from interactions where customer_id = :customer order by id"""));
  }

  @Override
  public Step erase(Person person) {
    Erasing.run(em, person, "update interactions set summary = '–', notes = null, interaction_key = null, version = version + 1 where customer_id = :customer and summary <> '–'");
    return eraseMails(person);
  }

  @Override
  public Step eraseOne(Person person) {
    Erasing.run(em, person, """
        update interactions set summary = regexp_replace(summary, :named, '–', 'gi'), notes = regexp_replace(notes, :named, '–', 'gi'), version = version + 1
        where customer_id = :customer and concat_ws(' ', summary, notes) ~* :named""");
    return eraseMails(person);
  }

  private Step eraseMails(Person person) {
    if (isMailLeaving(person)) {
      return Step.LATER;
    }
    Erasing.run(em, person, "delete from outbox_mails where sent_at is null and lower(recipient) = any(:words)");
    Erasing.run(em, person, """
        update outbox_mails set recipient = '–', subject = '–', text_body = '', html_body = '', last_fault = null, unsubscribe = null
        where sent_at is not null and lower(recipient) = any(:words)""");
    return Step.DONE;
  }

  /** A mail that was written a moment ago, such as the last one to this customer, is waited for. */
  private boolean isMailLeaving(Person person) {
    return !em.createNativeQuery("""
        select 1 from outbox_mails where sent_at is null and lower(recipient) = any(string_to_array(?, chr(31))) and created_at > ? limit 1""")
        .setParameter(1, Erasing.joined(person.words())).setParameter(2, Timestamp.from(clock.instant().minus(WAITED))).getResultList().isEmpty();
  }
}
