package org.tuttu.subscriptions;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;
import static org.tuttu.identity.StaffPermission.EDIT_PRODUCTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.tuttu.audit.AuditTrail;
import org.tuttu.catalog.Product;
import org.tuttu.catalog.selfservice.ProductKind;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.StaffMay;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.Line;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RecordRef;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.Setting;
import org.tuttu.shared.Settings;
import org.tuttu.shared.StaleData;

/** What managers do to plans. Every command is in the audit trail. */
@ApplicationScoped
@Transactional
@StaffMay(EDIT_PRODUCTS)
public class Plans {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  AuditTrail audit;

  @Inject
  CurrentUser user;

  @Inject
  Settings settings;

  @Inject
  Clock clock;

  /** @throws RuleViolated when the number is taken, there is no such product, or it is no subscription; or when the terms do not fit together */
  public void create(@NotNull @Valid PlanInput input) {
    if (!em.createNativeQuery("select 1 from plans where number = ?").setParameter(1, input.number()).getResultList().isEmpty()) {
      throw RuleViolated.at("number", "plan.number-taken", input.number());
    }
    Product product = em.createQuery("select p from Product p where p.number = :number and p.kind = :kind", Product.class)
        .setParameter("number", input.productNumber().strip()).setParameter("kind", ProductKind.SUBSCRIPTION).getResultStream().findFirst()
        .orElseThrow(() -> RuleViolated.at("productNumber", "plan.no-subscription", input.productNumber()));
    em.persist(new Plan(product, input));
    audit.record("plan.created", new RecordRef("plan", input.number()), null, List.of(new FieldChange("name", null, input.name())));
  }

  /**
   * @param version the one that the caller saw
   * @throws NotFound  when there is no such plan
   * @throws StaleData when somebody edited it meanwhile
   */
  public void edit(String number, long version, @NotBlank @Line @Size(max = 200) String name, boolean offered) {
    Plan plan = locked(number);
    if (plan.version() != version) {
      throw new StaleData(plan.differences(name, offered));
    }
    audit.record("plan.changed", new RecordRef("plan", number), null, plan.edit(name, offered));
  }

  /**
   * Another version of what it costs. Subscriptions that run get it when they renew; so that they can be told in time, it cannot hold before that.
   *
   * @throws NotFound     when there is no such plan
   * @throws RuleViolated when there is a version for that day, the day has passed or is too early for those that run, or the tiers do not fit together
   */
  public void price(String number, @NotNull @Valid PriceInput input) {
    Plan plan = locked(number);
    LocalDate first = firstDay(plan, input.currency());
    if (input.effectiveFrom().isBefore(first)) {
      throw RuleViolated.at("effectiveFrom", "plan.price-too-early", first);
    }
    boolean taken = !em.createNativeQuery("select 1 from plan_prices where plan_id = ? and currency = ? and effective_from = ?").setParameter(1, plan.id())
        .setParameter(2, input.currency()).setParameter(3, Date.valueOf(input.effectiveFrom())).getResultList().isEmpty();
    if (taken) {
      throw RuleViolated.at("effectiveFrom", "plan.price-taken");
    }
    PlanPrice price = new PlanPrice(plan, input, user.require(), clock.instant());
    em.persist(price);
    audit.record("plan.priced", new RecordRef("plan", number), null, List.of(
        new FieldChange("price", null, price.price().toString()), new FieldChange("effectiveFrom", null, input.effectiveFrom().toString())));
  }

  /** The first day on which another price can hold. */
  private LocalDate firstDay(Plan plan, String currency) {
    LocalDate today = settings.companyDay(clock);
    boolean running = !em.createNativeQuery("""
        select 1 from subscriptions where next_on is not null and currency = ? and (plan_id = ? or next_plan_id = ?) limit 1""")
        .setParameter(1, currency).setParameter(2, plan.id()).setParameter(3, plan.id()).getResultList().isEmpty();
    return running ? today.plusDays(1L + plan.noticeDays() + settings.number(Setting.SUBSCRIPTION_NOTICE_DAYS)) : today;
  }

  private Plan locked(String number) {
    return em.createQuery("select p from Plan p where p.number = :number", Plan.class).setParameter("number", number).setLockMode(PESSIMISTIC_WRITE)
        .getResultStream().findFirst().orElseThrow(() -> new NotFound("plan", number));
  }
}
