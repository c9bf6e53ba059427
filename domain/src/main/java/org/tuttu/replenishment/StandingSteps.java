package org.tuttu.replenishment;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tuttu.audit.AuditTrail;
import org.tuttu.identity.AbsentCallers;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CurrentCustomer;
import org.tuttu.identity.CustomerPermission;
import org.tuttu.identity.SystemOnly;
import org.tuttu.identity.SystemWork;
import org.tuttu.ordering.NewOrder;
import org.tuttu.ordering.Order;
import org.tuttu.ordering.OrderMail;
import org.tuttu.ordering.OrderPlacing;
import org.tuttu.ordering.selfservice.DeliveryWish;
import org.tuttu.replenishment.selfservice.CheckedLine;
import org.tuttu.replenishment.selfservice.LineChecks;
import org.tuttu.replenishment.selfservice.RunOutcome;
import org.tuttu.replenishment.selfservice.WantedLine;
import org.tuttu.shared.RecordRef;
import org.tuttu.shared.Settings;

/**
 * What nodes do for standing orders, day by day. The order, what became of the day, and the next day are one transaction: whatever dies, a day becomes one
 * order or none, and is tried again.
 */
@ApplicationScoped
@SystemOnly
@Transactional(TxType.REQUIRES_NEW)
public class StandingSteps {

  private static final Duration AFTER_A_FAULT = Duration.ofMinutes(15);
  private static final int DAYS_AHEAD = 3;
  private static final int LONGEST_NOTE = 1_000;

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  AbsentCallers callers;

  @Inject
  CurrentCustomer me;

  @Inject
  LineChecks checks;

  @Inject
  OrderPlacing placing;

  @Inject
  OrderMail orderMail;

  @Inject
  StandingMail mail;

  @Inject
  SystemWork system;

  @Inject
  AuditTrail audit;

  @Inject
  Settings settings;

  @Inject
  Clock clock;

  /** A day of a standing order that has come. */
  public record Due(long id, LocalDate day) {}

  /** @param order null when there is none */
  private record Day(StandingDecision decision, String order) {}

  /** Those that have waited longest, and no other node is at work with. */
  public Optional<Due> next() {
    List<?> due = em.createNativeQuery("""
        select id, next_on from standing_orders where status = 'ACTIVE' and next_on <= cast(? as date) and attempt_at <= ? order by next_on, id limit 1 for update skip locked""")
        .setParameter(1, today().toString()).setParameter(2, Timestamp.from(clock.instant())).getResultList();
    return due.stream().findFirst().map(Object[].class::cast).map(row -> new Due(((Number) row[0]).longValue(), ((Date) row[1]).toLocalDate()));
  }

  /** Makes an order of it, or what its customer wants instead, unless another node was quicker. */
  public void take(Due due) {
    StandingOrder standing = locked(due);
    if (standing == null) {
      return;
    }
    Optional<Caller> orderer = callers.actingFor(standing.orderer(), standing.customerId())
        .filter(caller -> caller.actingFor().access().scope(CustomerPermission.PLACE_ORDERS).includes(standing.accountId()));
    if (orderer.isEmpty()) {
      standing.pause();
      audit.record("standing-order.paused", ref(standing), standing.customerId());
      mail.nobodyMayOrder(standing);
      return;
    }
    Day[] day = new Day[1];
    system.inTheNameOf(orderer.get(), () -> day[0] = order(standing, due));
    tell(standing, due, day[0]);
    standing.done(today());
  }

  /** The day goes by without an order, for that reason. */
  public void refuse(Due due, String reason) {
    StandingOrder standing = locked(due);
    if (standing != null) {
      note(standing, due, RunOutcome.REFUSED, null, reason);
      mail.refused(standing, due.day(), reason);
      standing.done(today());
    }
  }

  /** Something is broken here, not with the standing order. */
  public void tryAgain(Due due) {
    StandingOrder standing = locked(due);
    if (standing != null) {
      standing.tryAgain(clock.instant().plus(AFTER_A_FAULT));
    }
  }

  /** Tells one orderer that the day comes; says whether there may be more. */
  public boolean announce() {
    List<?> soon = em.createNativeQuery("""
        select id from standing_orders where status = 'ACTIVE' and next_on > cast(? as date) and next_on <= cast(? as date) and announced_for is distinct from next_on
        order by next_on, id limit 1 for update skip locked""")
        .setParameter(1, today().toString()).setParameter(2, today().plusDays(DAYS_AHEAD).toString()).getResultList();
    if (soon.isEmpty()) {
      return false;
    }
    StandingOrder standing = em.find(StandingOrder.class, ((Number) soon.get(0)).longValue());
    if (standing.isToBeAnnounced(today(), DAYS_AHEAD)) {
      List<CheckedLine> lines = new ArrayList<>();
      Optional<Caller> orderer = callers.actingFor(standing.orderer(), standing.customerId());
      orderer.ifPresent(caller -> system.inTheNameOf(caller, () -> lines.addAll(checked(standing))));
      if (!lines.isEmpty()) {
        mail.soon(standing, lines);
      }
    }
    standing.announced();
    return true;
  }

  /** As its orderer. */
  private Day order(StandingOrder standing, Due due) {
    StandingDecision decision = StandingDecision.of(checked(standing), standing.whenMissing(), standing.whenDearer());
    if (decision.outcome() != RunOutcome.ORDERED) {
      note(standing, due, decision.outcome(), null, names(decision.told()));
      return new Day(decision, null);
    }
    Map<String, Integer> quantities = new LinkedHashMap<>();
    decision.ordered().forEach(line -> quantities.put(line.number(), line.quantity()));
    Order order = placing.place(new NewOrder(standing.customerId(), key(standing, due), me.accounts(CustomerPermission.PLACE_ORDERS), account(standing), standing.delivery(),
        standing.reference(), DeliveryWish.NONE, null, quantities));
    orderMail.confirmToPortalUser(order);
    decision.ordered().forEach(line -> agree(standing, line.number(), line.unitPrice().amount()));
    List<CheckedLine> without = decision.told().stream().filter(decision::isLeftOut).toList();
    note(standing, due, RunOutcome.ORDERED, order.number(), without.isEmpty() ? null : names(without));
    return new Day(decision, order.number());
  }

  /** As the system: it is news to the orderer, who did not do it in person. */
  private void tell(StandingOrder standing, Due due, Day day) {
    if (day.order() == null) {
      mail.notOrdered(standing, due.day(), day.decision());
    } else if (!day.decision().told().isEmpty()) {
      mail.differs(standing, day.order(), day.decision());
    }
  }

  /** The price at which it became an order is the one that the next is measured by. */
  private void agree(StandingOrder standing, String product, BigDecimal price) {
    em.createNativeQuery("update standing_order_lines l set price = ? from products p where p.id = l.product_id and l.standing_order_id = ? and p.number = ? and l.price <> ?")
        .setParameter(1, price).setParameter(2, standing.id()).setParameter(3, product).setParameter(4, price).executeUpdate();
  }

  private List<CheckedLine> checked(StandingOrder standing) {
    List<?> found = em.createNativeQuery("""
        select p.number, l.quantity, l.price from standing_order_lines l join products p on p.id = l.product_id where l.standing_order_id = ? order by l.position""")
        .setParameter(1, standing.id()).getResultList();
    return checks.check(account(standing), found.stream().map(Object[].class::cast)
        .map(row -> new WantedLine((String) row[0], (Integer) row[1], (BigDecimal) row[2])).toList());
  }

  private String account(StandingOrder standing) {
    return (String) em.createNativeQuery("select number from accounts where id = ?").setParameter(1, standing.accountId()).getSingleResult();
  }

  private void note(StandingOrder standing, Due due, RunOutcome outcome, String order, String note) {
    em.createNativeQuery("insert into standing_order_runs (standing_order_id, due_on, outcome, order_number, note, at) values (?, cast(? as date), ?, ?, ?, ?)")
        .setParameter(1, standing.id()).setParameter(2, due.day().toString()).setParameter(3, outcome.name()).setParameter(4, order)
        .setParameter(5, note == null || note.length() <= LONGEST_NOTE ? note : note.substring(0, LONGEST_NOTE)).setParameter(6, Timestamp.from(clock.instant())).executeUpdate();
  }

  /** Null when it is no longer that day's turn, or another node is at work with it. */
  private StandingOrder locked(Due due) {
    List<?> found = em.createNativeQuery("select id from standing_orders where id = ? for update skip locked").setParameter(1, due.id()).getResultList();
    if (found.isEmpty()) {
      return null;
    }
    StandingOrder standing = em.find(StandingOrder.class, due.id(), PESSIMISTIC_WRITE);
    return standing.isDue(due.day(), today()) ? standing : null;
  }

  private static String key(StandingOrder standing, Due due) {
    return "standing:" + standing.number() + ":" + due.day();
  }

  private static String names(List<CheckedLine> lines) {
    return lines.stream().map(line -> line.name() == null ? line.number() : line.name()).collect(Collectors.joining(", "));
  }

  private LocalDate today() {
    return settings.companyDay(clock);
  }

  private static RecordRef ref(StandingOrder standing) {
    return new RecordRef("standing-order", standing.number());
  }
}
