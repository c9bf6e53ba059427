package org.tuttu.collection;

import static org.tuttu.identity.StaffPermission.SET_REMINDERS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tuttu.audit.AuditTrail;
import org.tuttu.identity.StaffMay;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.Language;
import org.tuttu.shared.RecordRef;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;

/** When, and with which words, customers are reminded of what they owe: one schedule for the company. */
@ApplicationScoped
@Transactional
@StaffMay(SET_REMINDERS)
public class ReminderSchedule {

  /** A fourth reminder is a matter for people. */
  public static final int MOST_STEPS = 3;

  public static final int LONGEST_TEXT = 2000;
  private static final int MOST_DAYS = 365;

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  AuditTrail audit;

  /** Three statements. */
  public ReminderScheduleDetails details() {
    return read(em);
  }

  static ReminderScheduleDetails read(EntityManager em) {
    Object[] schedule = (Object[]) em.createNativeQuery("select version, active from reminder_schedule").getSingleResult();
    List<Map<Language, String>> texts = new ArrayList<>();
    for (int i = 0; i < MOST_STEPS; i++) {
      texts.add(new EnumMap<>(Language.class));
    }
    for (Object found : em.createNativeQuery("select position, language, text from reminder_texts").getResultList()) {
      Object[] row = (Object[]) found;
      texts.get(((Number) row[0]).intValue() - 1).put(Language.of((String) row[1]).orElseThrow(), (String) row[2]);
    }
    List<ReminderStep> steps = new ArrayList<>();
    for (Object found : em.createNativeQuery("select days_after from reminder_steps order by position").getResultList()) {
      steps.add(new ReminderStep(((Number) found).intValue(), texts.get(steps.size())));
    }
    return new ReminderScheduleDetails(((Number) schedule[0]).longValue(), (Boolean) schedule[1], steps);
  }

  /**
   * What was sent stays sent: a step that an invoice had is not sent again.
   *
   * @throws RuleViolated when there is no step to turn on, a step is not later than the one before, or a text is too long
   * @throws StaleData    when somebody else changed it meanwhile
   */
  public void set(long version, boolean active, @NotNull List<ReminderStep> steps) {
    check(active, steps);
    ReminderScheduleDetails before = read(em);
    int changed = em.createNativeQuery("update reminder_schedule set active = ?, version = version + 1 where version = ?")
        .setParameter(1, active).setParameter(2, version).executeUpdate();
    if (changed == 0) {
      throw new StaleData(List.of());
    }
    em.createNativeQuery("delete from reminder_steps").executeUpdate();
    for (int i = 0; i < steps.size(); i++) {
      em.createNativeQuery("insert into reminder_steps (position, days_after) values (?, ?)").setParameter(1, i + 1).setParameter(2, steps.get(i).daysAfter()).executeUpdate();
      for (Map.Entry<Language, String> text : steps.get(i).texts().entrySet()) {
        em.createNativeQuery("insert into reminder_texts (position, language, text) values (?, ?, ?)")
            .setParameter(1, i + 1).setParameter(2, text.getKey().code()).setParameter(3, text.getValue()).executeUpdate();
      }
    }
    audit.record("reminders.set", new RecordRef("reminders", "schedule"), null, List.of(
        new FieldChange("active", String.valueOf(before.active()), String.valueOf(active)), new FieldChange("days", days(before.steps()), days(steps))));
  }

  private static void check(boolean active, List<ReminderStep> steps) {
    if (active && steps.isEmpty()) {
      throw new RuleViolated("reminder.no-step");
    }
    int last = 0;
    for (ReminderStep step : steps) {
      if (step.daysAfter() <= last || step.daysAfter() > MOST_DAYS) {
        throw new RuleViolated("reminder.not-later", MOST_DAYS);
      }
      if (step.texts().values().stream().anyMatch(text -> text.isBlank() || text.length() > LONGEST_TEXT)) {
        throw new RuleViolated("reminder.text-too-long", LONGEST_TEXT);
      }
      last = step.daysAfter();
    }
    if (steps.size() > MOST_STEPS) {
      throw new RuleViolated("reminder.not-later", MOST_DAYS);
    }
  }

  private static String days(List<ReminderStep> steps) {
    return steps.stream().map(step -> String.valueOf(step.daysAfter())).collect(Collectors.joining(", "));
  }
}
