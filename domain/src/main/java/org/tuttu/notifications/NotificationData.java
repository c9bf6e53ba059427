package org.tuttu.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.tuttu.identity.Anyone;
import org.tuttu.identity.Erasing;
import org.tuttu.identity.PersonalData;
import org.tuttu.identity.SystemOnly;

/** What people were told, and how they wanted to be told. */
@ApplicationScoped
@SystemOnly
@Transactional
public class NotificationData implements PersonalData {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Override
  @Anyone
  public String part() {
    return "notifications";
  }

  @Override
  public List<Listing> listings() {
    return List.of(
        new Listing("notifications", "notifications", """
            select u.name, n.kind as "kind.NewsKind", n.name as news, (select string_agg(value, ', ' order by key) from jsonb_each_text(n.args)) as about, n.at, t.read_at
            from notifications t join news n on n.id = t.news_id join portal_users u on u.subject = t.subject where t.customer_id = :customer order by t.id"""),
        new Listing("notifications", "notification-choices", """
            select u.name, c.kind as "kind.NewsKind", c.bell, c.mail from notification_choices c join portal_users u on u.subject = c.subject where c.subject = any(:subjects) order by 1, 2"""));
  }

  @Override
  public Step erase(Person person) {
    Erasing.run(em, person, "delete from news where customer_id = :customer or subject = any(:own)");
    Erasing.run(em, person, "delete from notifications where subject = any(:own)");
    Erasing.run(em, person, "delete from notification_choices where subject = any(:own)");
    return Step.DONE;
  }

  @Override
  public Step eraseOne(Person person) {
    Erasing.run(em, person, "delete from news where subject = any(:own) or customer_id = :customer and subject = any(:subjects)");
    Erasing.run(em, person, "delete from notifications where subject = any(:own) or customer_id = :customer and subject = any(:subjects)");
    Erasing.run(em, person, "delete from notification_choices where subject = any(:own)");
    Erasing.run(em, person, "update news set args = cast(regexp_replace(cast(args as text), :named, '–', 'gi') as jsonb) where customer_id = :customer and cast(args as text) ~* :named");
    return Step.DONE;
  }
}
