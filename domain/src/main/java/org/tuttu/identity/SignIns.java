package org.tuttu.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.Settings;

/**
 * Who is signed in, in a table that all nodes share. Whoever calls knows the sign-in's token, or has just come from Keycloak: that is the
 * permission, as nobody is signed in yet when this is asked.
 */
@ApplicationScoped
@Transactional
@Anyone
public class SignIns {

  public static final String PORTAL = "portal";
  public static final String BACK_OFFICE = "backoffice";

  /** The subjects of the demo's realm begin so, and no others. */
  private static final String DEMO_SUBJECTS = "00000000-0000-4000-8000-";
  /** Keycloak's own session ends earlier; this holds if it should not. */
  private static final Duration LONGEST = Duration.ofHours(12);
  /** One node asks Keycloak meanwhile; if it dies, another may ask after this. */
  private static final Duration ASKING = Duration.ofSeconds(6);
  private static final Duration PAUSE_AFTER_SILENCE = Duration.ofSeconds(10);

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  Clock clock;

  @Inject
  Settings settings;

  /**
   * Signs somebody in whom Keycloak has just confirmed, and makes them known as a portal user. They go on acting for the customer that they had
   * chosen in the browser's former sign-in, if that was theirs.
   *
   * @param former the browser's former token; null when it had none
   * @return the new token, for the browser's cookie
   * @throws RuleViolated {@code sign-in.blocked}; {@code sign-in.demo-user} in the production profile
   */
  public String begin(String application, ConfirmedUser user, String userAgent, String former) {
    if (settings.isProduction() && user.subject().startsWith(DEMO_SUBJECTS)) {
      throw new RuleViolated("sign-in.demo-user");
    }
    if (application.equals(PORTAL) && user.has(Role.CUSTOMER)) {
      register(user);
      if (isBlocked(user.subject())) {
        throw new RuleViolated("sign-in.blocked");
      }
    }
    String token = SignInToken.random();
    Instant now = clock.instant();
    update("""
        insert into sign_ins (token_hash, application, subject, sid, username, name, email, roles, id_token, refresh_token, fresh_until,
          started_at, last_seen_at, expires_at, user_agent, membership_id)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (select membership_id from sign_ins where token_hash = ? and subject = ? and ended_at is null))""",
        SignInToken.hash(token), application, user.subject(), user.sid(), user.username(), user.name(), user.email(), written(user.roles()),
        user.idToken(), user.refreshToken(), at(now.plus(user.freshFor())), at(now), at(now), at(now.plus(LONGEST)), shortened(userAgent),
        former == null ? "" : SignInToken.hash(former), user.subject());
    return token;
  }

  /** As {@link #begin(String, ConfirmedUser, String, String)}, in a browser without a former sign-in. */
  public String begin(String application, ConfirmedUser user, String userAgent) {
    return begin(application, user, userAgent, null);
  }

  /** What the table knows of a token. */
  public static String hash(String token) {
    return SignInToken.hash(token == null ? "" : token);
  }

  /** The sign-in with this token; empty when it has ended, or its user is blocked. The customer is the one last chosen, or else the latest. */
  public Optional<SignIn> find(String application, String token) {
    List<?> rows = query("""
        select s.subject, s.username, s.name, s.email, s.roles, u.language, s.fresh_until, s.ask_again_at, s.unanswered_since,
          m.id, c.id, c.number, c.name, m.access_right, m.customers,
          (select string_agg(concat_ws(chr(31), g.account_id, a.number, g.access_right, g.order_limit), chr(30) order by g.account_id)
            from membership_accounts g join accounts a on a.id = g.account_id where g.membership_id = m.id),
          case when s.application = 'portal' then (select count(*) from (select 1 from notifications n
            where n.subject = s.subject and n.bell = 'SHOWN' and n.read_at is null and (n.customer_id is null or n.customer_id = m.customer_id) limit ?) few) end,
          (select count(*) from (select 1 from accounts a where a.customer_id = m.customer_id limit 200) several), p.id, p.number, p.name
        from sign_ins s
        left join portal_users u on s.application = 'portal' and u.subject = s.subject
        left join lateral (
          select id, customer_id, access_right, paying_account_id, count(*) over () as customers from memberships
          where s.application = 'portal' and subject = s.subject
          order by (id = s.membership_id) desc nulls last, since desc, id desc limit 1) m on true
        left join customers c on c.id = m.customer_id
        left join accounts p on p.id = m.paying_account_id
        where s.token_hash = ? and s.application = ? and s.ended_at is null and s.expires_at > ? and u.blocked is not true""",
        SignIn.MOST_UNREAD, SignInToken.hash(token), application, at(clock.instant())).getResultList();
    return rows.stream().findFirst().map(row -> signIn((Object[]) row));
  }

  /**
   * Makes one of many callers, on whatever node, the one who asks Keycloak about this sign-in now.
   *
   * @return the refresh token to ask with; empty for all others, who need not ask
   */
  public Optional<String> claimRefresh(String token) {
    String hash = SignInToken.hash(token);
    Timestamp now = at(clock.instant());
    int claimed = update("""
        update sign_ins set ask_again_at = ?, last_seen_at = ?
        where token_hash = ? and ended_at is null and fresh_until <= ? and (ask_again_at is null or ask_again_at <= ?)""",
        at(clock.instant().plus(ASKING)), now, hash, now, now);
    return claimed == 0 ? Optional.empty() : text("select refresh_token from sign_ins where token_hash = ?", hash);
  }

  /** Keycloak answered: its word is new, the roles may be others. */
  public void confirm(String token, ConfirmedUser user) {
    Instant now = clock.instant();
    update("""
        update sign_ins set username = ?, name = ?, email = ?, roles = ?, id_token = ?, refresh_token = ?, fresh_until = ?,
          ask_again_at = null, unanswered_since = null
        where token_hash = ? and subject = ? and ended_at is null""",
        user.username(), user.name(), user.email(), written(user.roles()), user.idToken(), user.refreshToken(),
        at(now.plus(user.freshFor())), SignInToken.hash(token), user.subject());
  }

  /** Keycloak did not answer: its last word holds for a while longer. */
  public void leaveUnanswered(String token) {
    Instant now = clock.instant();
    update("update sign_ins set unanswered_since = coalesce(unanswered_since, ?), ask_again_at = ? where token_hash = ? and ended_at is null",
        at(now), at(now.plus(PAUSE_AFTER_SILENCE)), SignInToken.hash(token));
  }

  /**
   * Ends the sign-in.
   *
   * @return its ID token, with which Keycloak's session can be ended too; empty when it had ended before
   */
  public Optional<String> end(String token, SignInEnd reason) {
    String hash = SignInToken.hash(token);
    Optional<String> idToken = text("select id_token from sign_ins where token_hash = ? and ended_at is null for update", hash);
    end("token_hash = ?", hash, reason);
    return idToken;
  }

  /** Ends all sign-ins of a session of Keycloak's, in both applications. */
  public void endSession(String sid) {
    end("sid = ?", sid, SignInEnd.SIGNED_OUT_ELSEWHERE);
  }

  /** Ends all sign-ins of a user, in both applications. */
  public void endAllOf(String subject) {
    end("subject = ?", subject, SignInEnd.SIGNED_OUT_ELSEWHERE);
  }

  /**
   * Lets the user act for another of their customers. The token changes, so that no node goes on with what it remembers.
   *
   * @return the new token
   * @throws NotFound when the membership is not the user's own
   */
  public String actFor(String token, long membershipId) {
    String renewed = SignInToken.random();
    int changed = update("""
        update sign_ins s set token_hash = ?, membership_id = m.id from memberships m
        where s.token_hash = ? and s.application = 'portal' and s.ended_at is null and m.id = ? and m.subject = s.subject""",
        SignInToken.hash(renewed), SignInToken.hash(token), membershipId);
    if (changed == 0) {
      throw new NotFound("membership", String.valueOf(membershipId));
    }
    return renewed;
  }

  /** Keeps the language (en, fi, nb, lv) that a portal user chose. */
  public void speak(String subject, String language) {
    update("update portal_users set language = ?, version = version + 1 where subject = ? and language <> ?", language, subject, language);
  }

  private void register(ConfirmedUser user) {
    update("""
        insert into portal_users (subject, version, name, email, language, created_at) values (?, 1, ?, ?, ?, ?)
        on conflict (subject) do update set name = excluded.name, email = excluded.email, version = portal_users.version + 1
        where (portal_users.name, portal_users.email) is distinct from (excluded.name, excluded.email)""",
        user.subject(), user.name(), user.email(), user.language(), at(clock.instant()));
  }

  private boolean isBlocked(String subject) {
    return !query("select 1 from portal_users where subject = ? and blocked", subject).getResultList().isEmpty();
  }

  private void end(String which, String value, SignInEnd reason) {
    update("update sign_ins set ended_at = ?, end_reason = ?, id_token = '', refresh_token = '' where ended_at is null and " + which,
        at(clock.instant()), reason.name(), value);
  }

  private static SignIn signIn(Object[] row) {
    ActingFor customer = row[9] == null ? null : new ActingFor(
        number(row[9]), number(row[10]), (String) row[11], (String) row[12],
        new CustomerAccess(CustomerRight.valueOf((String) row[13]), grants((String) row[15])),
        row[18] == null ? null : new PayingAccount(number(row[18]), (String) row[19], (String) row[20]));
    Caller caller = new Caller((String) row[0], (String) row[1], (String) row[2], (String) row[3], roles((String) row[4]), customer);
    return new SignIn(caller, (String) row[5], row[14] != null && number(row[14]) > 1, isSeveral(customer, row[17]), row[16] == null ? 0 : (int) number(row[16]),
        instant(row[6]), instant(row[7]), instant(row[8]));
  }

  private static boolean isSeveral(ActingFor customer, Object accounts) {
    return customer != null && customer.access().scope(CustomerPermission.PLACE_ORDERS).isSeveral((int) number(accounts));
  }

  static List<AccountGrant> grants(String written) {
    return written == null ? List.of() : Stream.of(written.split("\u001e")).map(each -> each.split("\u001f"))
        .map(part -> new AccountGrant(
            Long.parseLong(part[0]), part[1], AccountRight.valueOf(part[2]), part.length < 4 ? null : new BigDecimal(part[3])))
        .toList();
  }

  private static String written(Set<Role> roles) {
    return new TreeSet<>(roles).stream().map(Role::name).collect(Collectors.joining(" "));
  }

  private static Set<Role> roles(String written) {
    return written.isEmpty() ? Set.of() : List.of(written.split(" ")).stream().map(Role::valueOf).collect(Collectors.toSet());
  }

  private static String shortened(String userAgent) {
    return userAgent == null || userAgent.length() <= 300 ? userAgent : userAgent.substring(0, 300);
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }

  private static Instant instant(Object value) {
    return value == null ? null : ((Timestamp) value).toInstant();
  }

  private static Timestamp at(Instant instant) {
    return Timestamp.from(instant);
  }

  private Optional<String> text(String sql, Object... values) {
    List<?> rows = query(sql, values).getResultList();
    return rows.stream().findFirst().map(String.class::cast);
  }

  private int update(String sql, Object... values) {
    return query(sql, values).executeUpdate();
  }

  private Query query(String sql, Object... values) {
    Query query = em.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return query;
  }
}
