package org.tuttu.identity.selfservice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.OwnKeycloak;
import org.tuttu.identity.SignIns;
import org.tuttu.identity.SignedIn;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.Setting;
import org.tuttu.shared.Settings;

/** The signed-in user's own sign-ins to this side, and what they sign in with. */
@ApplicationScoped
@Transactional
@SignedIn
public class MySignIns {

  private static final Logger LOG = System.getLogger(MySignIns.class.getName());

  /** So many are shown: more than anybody looks through. */
  private static final int MOST = 30;

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  SignIns signIns;

  @Inject
  OwnKeycloak keycloak;

  @Inject
  CurrentUser user;

  @Inject
  Settings settings;

  @Inject
  Clock clock;

  /**
   * The newest sessions of the last ninety days, the open ones first; one statement.
   *
   * @param token of the sign-in that asks
   */
  public List<OwnSignInRow> sessions(String token) {
    List<?> found = em.createNativeQuery("""
        select sid, (array_agg(user_agent order by started_at desc))[1], min(started_at), max(last_seen_at), bool_or(token_hash = ?),
          bool_or(ended_at is null and expires_at > ?)
        from (select * from sign_ins where subject = ? and application = 'portal' order by started_at desc limit 200) s
        group by sid, case when sid is null then token_hash end
        order by 5 desc, 6 desc, 3 desc limit ?""")
        .setParameter(1, SignIns.hash(token))
        .setParameter(2, Timestamp.from(clock.instant()))
        .setParameter(3, user.require().subject())
        .setParameter(4, MOST)
        .getResultList();
    return found.stream().map(each -> (Object[]) each).map(row -> new OwnSignInRow((String) row[0], Device.of((String) row[1]),
        ((Timestamp) row[2]).toInstant(), ((Timestamp) row[3]).toInstant(), (Boolean) row[4], (Boolean) row[5])).toList();
  }

  /**
   * Signs one session out, here and at Keycloak.
   *
   * @throws NotFound     when it is no session of the user's
   * @throws RuleViolated {@code sign-in.keycloak-silent} when Keycloak cannot be told: it would let the device in again without asking
   */
  public void end(String id) {
    boolean mine = id != null && !em.createNativeQuery("select 1 from sign_ins where subject = ? and sid = ? and application = 'portal' limit 1")
        .setParameter(1, user.require().subject()).setParameter(2, id).getResultList().isEmpty();
    if (!mine) {
      throw new NotFound("sign-in", String.valueOf(id));
    }
    tell(() -> keycloak.endSession(id));
    signIns.endSession(id);
  }

  /**
   * Signs the user out on all devices, this one too, in both applications and at Keycloak.
   *
   * @throws RuleViolated {@code sign-in.keycloak-silent} when Keycloak cannot be told
   */
  public void endAll() {
    tell(() -> keycloak.endAll());
    signIns.endAllOf(user.require().subject());
  }

  /**
   * What the user can sign in with.
   *
   * @throws RuleViolated {@code sign-in.keycloak-silent} when Keycloak does not say
   */
  public List<CredentialRow> credentials() {
    try {
      return keycloak.credentials();
    } catch (IOException e) {
      throw silent(e);
    }
  }

  /** Whether browsers take passkeys here: only under a name, never under a bare address. */
  public boolean hasPasskeys() {
    String host = URI.create(settings.get(Setting.OIDC_ISSUER)).getHost();
    return host != null && !host.startsWith("[") && !host.matches("[0-9.]+");
  }

  private interface Told {
    void now() throws IOException;
  }

  private static void tell(Told told) {
    try {
      told.now();
    } catch (IOException e) {
      throw silent(e);
    }
  }

  private static RuleViolated silent(IOException cause) {
    LOG.log(Level.WARNING, "Keycloak did not do what a user asked for: {0}", cause.toString());
    return new RuleViolated("sign-in.keycloak-silent");
  }
}
