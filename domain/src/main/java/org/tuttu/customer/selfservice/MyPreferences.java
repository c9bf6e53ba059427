package org.tuttu.customer.selfservice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.tuttu.audit.AuditTrail;
import org.tuttu.customer.PortalUser;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.SignedIn;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RecordRef;

/** The signed-in user's language. */
@ApplicationScoped
@Transactional
@SignedIn
public class MyPreferences {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  CurrentUser user;

  @Inject
  AuditTrail audit;

  public Preferences get() {
    return portalUser(LockModeType.NONE).preferences();
  }

  public void save(@NotNull @Valid Preferences chosen) {
    PortalUser mine = portalUser(LockModeType.PESSIMISTIC_WRITE);
    Preferences before = mine.preferences();
    mine.choose(chosen);
    audit.record("preferences.changed", new RecordRef("portal-user", mine.subject()), null, List.of(
        new FieldChange("language", before.language().code(), chosen.language().code())));
  }

  private PortalUser portalUser(LockModeType lock) {
    String subject = user.require().subject();
    PortalUser found = em.find(PortalUser.class, subject, lock);
    if (found == null) {
      throw new NotFound("portal-user", subject);
    }
    return found;
  }
}
