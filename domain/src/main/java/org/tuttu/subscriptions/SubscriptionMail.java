package org.tuttu.subscriptions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.tuttu.identity.SignedIn;
import org.tuttu.shared.Language;
import org.tuttu.shared.MailDraft;
import org.tuttu.shared.News;
import org.tuttu.shared.NewsKind;
import org.tuttu.shared.Outbox;
import org.tuttu.shared.Setting;
import org.tuttu.shared.Settings;

/**
 * Tells a customer what becomes of a subscription, in the transaction that makes it so: the owners and who started it, each as they want to hear of it; or the
 * customer's preferred address when nobody can use the portal for it.
 */
@ApplicationScoped
@Transactional
@SignedIn
public class SubscriptionMail {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  Event<News> news;

  @Inject
  Outbox outbox;

  @Inject
  Settings settings;

  void started(Subscription subscription) {
    send(subscription, "subscription-started", to -> draft(subscription, to, "subscription-started", to.written().day(subscription.startedOn()), price(subscription.price(), subscription.seats(), to))
        .line(to.written().text("mail.subscription-started.next"), to.written().day(subscription.nextOn()))
        .line(to.written().text("mail.subscription-started.renews"), to.written().day(subscription.termUntil())));
  }

  /** It renews at the same price. */
  void renews(Subscription subscription, PlanPrice price) {
    send(subscription, "subscription-renews", to -> draft(subscription, to, "subscription-renews", to.written().day(subscription.termUntil()), renewal(subscription, price, to))
        .line(to.written().text("mail.subscription-renews.until"), to.written().day(lastDayToEnd(subscription))));
  }

  /** It renews at another price. */
  void priceChanges(Subscription subscription, PlanPrice price) {
    send(subscription, "subscription-price", to -> draft(subscription, to, "subscription-price", to.written().day(subscription.termUntil()), renewal(subscription, price, to))
        .line(to.written().text("mail.subscription-price.before"), price(subscription.price(), subscription.seats(), to))
        .line(to.written().text("mail.subscription-price.until"), to.written().day(lastDayToEnd(subscription))));
  }

  void ending(Subscription subscription) {
    send(subscription, "subscription-ending", to -> draft(subscription, to, "subscription-ending", to.written().day(subscription.endsOn().minusDays(1))));
  }

  void kept(Subscription subscription) {
    send(subscription, "subscription-kept", to -> draft(subscription, to, "subscription-kept", to.written().day(subscription.termUntil())));
  }

  void ended(Subscription subscription) {
    send(subscription, "subscription-ended", to -> draft(subscription, to, "subscription-ended", to.written().day(subscription.endsOn().minusDays(1))));
  }

  /** It has another plan, or will have from its renewal on. */
  void changed(Subscription subscription, boolean now) {
    tell(subscription, now ? "subscription-changed" : "subscription-change-planned");
  }

  /** It has more seats, or will have another number of them from its renewal on. */
  void seatsChange(Subscription subscription) {
    tell(subscription, "subscription-seats");
  }

  /** It is to pause with its next period. */
  void pausing(Subscription subscription) {
    tell(subscription, "subscription-pausing");
  }

  void resumed(Subscription subscription) {
    tell(subscription, "subscription-resumed");
  }

  private static LocalDate lastDayToEnd(Subscription subscription) {
    return subscription.termUntil().minusDays(subscription.plan().noticeDays());
  }

  private record Recipient(String address, Written written) {}

  private MailDraft draft(Subscription subscription, Recipient to, String name, Object... more) {
    Object[] args = new Object[more.length + 2];
    args[0] = subscription.plan().name();
    args[1] = subscription.number();
    System.arraycopy(more, 0, args, 2, more.length);
    return MailDraft.to(to.address(), to.written().language(), name, args).link(settings.get(Setting.PORTAL_URL) + page(subscription));
  }

  private static String page(Subscription subscription) {
    return "/subscriptions/subscription?number=" + subscription.number();
  }

  private static String renewal(Subscription subscription, PlanPrice price, Recipient to) {
    return price(price, subscription.renewalSeats(price.plan()), to);
  }

  private static String price(PlanPrice price, int seats, Recipient to) {
    return to.written().text("subscription.price." + price.plan().period(), to.written().money(price.charge(seats).gross()));
  }

  /** In one sentence, also as a mail. */
  private void tell(Subscription subscription, String name) {
    people(subscription).forEach(person -> news.fire(about(subscription, name, person)));
  }

  private void send(Subscription subscription, String name, Function<Recipient, MailDraft> mail) {
    List<String> people = people(subscription);
    people.forEach(person -> news.fire(about(subscription, name, person).saying((recipient, language) -> mail.apply(new Recipient(recipient, new Written(language))))));
    if (people.isEmpty()) {
      sendToCustomer(subscription, mail);
    }
  }

  private static News about(Subscription subscription, String name, String person) {
    return News.of(NewsKind.SUBSCRIPTIONS, name, subscription.plan().name(), subscription.number()).about(subscription.customerId())
        .ofAccount(subscription.accountId()).to(person).at(page(subscription));
  }

  private List<String> people(Subscription subscription) {
    List<?> people = em.createNativeQuery("select subject from memberships where customer_id = ? and (access_right = 'OWNER' or subject = ?) order by id limit 10")
        .setParameter(1, subscription.customerId()).setParameter(2, subscription.startedBy()).getResultList();
    return people.stream().map(String.class::cast).toList();
  }

  private void sendToCustomer(Subscription subscription, Function<Recipient, MailDraft> mail) {
    List<?> found = em.createNativeQuery("""
        select p.value, c.language from contact_points p join customers c on c.id = p.customer_id
        where c.id = ? and p.kind = 'EMAIL' order by not p.preferred, p.id limit 1""").setParameter(1, subscription.customerId()).getResultList();
    found.stream().map(Object[].class::cast).map(row -> new Recipient((String) row[0], new Written(Language.of((String) row[1]).orElseThrow())))
        .forEach(recipient -> outbox.enqueue(mail.apply(recipient)));
  }
}
