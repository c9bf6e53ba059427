package org.tuttu.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** Sign-ins to the portal. */
@ApplicationScoped
@SystemOnly
@Transactional
public class SignInData implements PersonalData {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Override
  @Anyone
  public String part() {
    return "sign-ins";
  }

  @Override
  public List<Listing> listings() {
    return List.of(new Listing("access", "sign-ins", """
        select name, email, started_at as at, ended_at as until, user_agent as device from sign_ins
        where application = 'portal' and subject = any(:subjects) order by started_at desc"""));
  }

  @Override
  public Step erase(Person person) {
    Erasing.run(em, person, "delete from sign_ins where application = 'portal' and subject = any(:own)");
    return Step.DONE;
  }

  @Override
  public Step eraseOne(Person person) {
    Erasing.run(em, person, "delete from sign_ins where application = 'portal' and subject = any(:own)");
    return Step.DONE;
  }
}
