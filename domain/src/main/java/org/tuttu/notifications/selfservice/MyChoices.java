package org.tuttu.notifications.selfservice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tuttu.audit.AuditTrail;
import org.tuttu.identity.ActingFor;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.CustomerAccess;
import org.tuttu.identity.CustomerRight;
import org.tuttu.identity.SignedIn;
import org.tuttu.notifications.NewsRules;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.NewsKind;
import org.tuttu.shared.RecordRef;

/** How the signed-in user wants to hear of what, for all customers for whom they act. */
@ApplicationScoped
@Transactional
@SignedIn
public class MyChoices {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  CurrentUser user;

  @Inject
  AuditTrail audit;

  /** One for each kind of news, as it is, also where nothing was chosen. */
  public List<ChoiceRow> get() {
    Map<String, Object[]> chosen = new HashMap<>();
    for (Object found : em.createNativeQuery("select kind, bell, mail from notification_choices where subject = ?")
        .setParameter(1, user.require().subject()).getResultList()) {
      chosen.put((String) ((Object[]) found)[0], (Object[]) found);
    }
    return Stream.of(NewsKind.values()).map(kind -> row(kind, chosen.get(kind.name()))).toList();
  }

  /** Keeps what is chosen otherwise than now; kinds that are not named stay as they are, so that two tabs do not undo each other. */
  public void save(@NotNull @Size(max = 50) List<@NotNull @Valid ChoiceRow> choices) {
    Caller caller = user.require();
    em.createNativeQuery("select 1 from portal_users where subject = ? for no key update").setParameter(1, caller.subject()).getResultList();
    Map<NewsKind, ChoiceRow> now = new HashMap<>();
    get().forEach(row -> now.put(row.kind(), row));
    for (ChoiceRow choice : choices) {
      ChoiceRow before = now.get(choice.kind());
      ChoiceRow after = before.with(choice.bell(), before.must() ? before.mail() : choice.mail());
      if (!after.equals(before)) {
        save(caller.subject(), before, after);
      }
    }
  }

  /** A mail that must be sent here may be as was chosen where the user acts for another customer. */
  private void save(String subject, ChoiceRow before, ChoiceRow after) {
    Rhythm mailElsewhere = after.must() ? NewsRules.usualMail(after.kind(), CustomerRight.VIEWER::allows) : after.mail();
    em.createNativeQuery("""
        insert into notification_choices (subject, kind, bell, mail) values (?, ?, ?, ?)
        on conflict (subject, kind) do update set bell = excluded.bell, mail = case when ? then notification_choices.mail else excluded.mail end""")
        .setParameter(1, subject).setParameter(2, after.kind().name()).setParameter(3, after.bell().name()).setParameter(4, mailElsewhere.name())
        .setParameter(5, after.must()).executeUpdate();
    audit.record("notifications.chosen", new RecordRef("portal-user", subject), null, List.of(
        new FieldChange("newsKind", null, after.kind().name()),
        new FieldChange("bell", before.bell().name(), after.bell().name()), new FieldChange("mail", before.mail().name(), after.mail().name())));
  }

  private ChoiceRow row(NewsKind kind, Object[] chosen) {
    CustomerAccess access = user.caller().map(Caller::actingFor).map(ActingFor::access).orElse(CustomerAccess.toAll(CustomerRight.OWNER));
    boolean must = NewsRules.isMust(kind, access::allows);
    if (chosen == null) {
      return new ChoiceRow(kind, Rhythm.AT_ONCE, NewsRules.usualMail(kind, access::allows), must);
    }
    return new ChoiceRow(kind, Rhythm.valueOf((String) chosen[1]), must ? Rhythm.AT_ONCE : Rhythm.valueOf((String) chosen[2]), must);
  }
}
