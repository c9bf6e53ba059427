package org.tuttu.lists;

import static org.tuttu.identity.StaffPermission.SAVE_VIEWS;
import static org.tuttu.identity.StaffPermission.SHARE_VIEWS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.StaffMay;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RuleViolated;

/** Lists as people saved them: everybody has their own; what a manager shares, all who may see the list have. */
@ApplicationScoped
@Transactional
@StaffMay(SAVE_VIEWS)
public class SavedViews {

  /** More tabs than that nobody looks through. */
  private static final int MOST = 50;

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  Lists lists;

  @Inject
  CurrentUser user;

  /** The caller's own and the shared ones, by name; one statement. */
  @Transactional(TxType.SUPPORTS)
  public List<ViewDetails> of(String list) {
    lists.open(list);
    Caller me = user.require();
    List<ViewDetails> views = new ArrayList<>();
    for (Object each : em.createNativeQuery("""
        select v.id, v.version, v.name, v.state, v.shared, v.owner = ?, v.owner_name, d.view_id is not null
        from saved_views v left join default_views d on d.view_id = v.id and d.subject = ?
        where v.list = ? and (v.owner = ? or v.shared) order by searchable(v.name), v.id limit ?""")
        .setParameter(1, me.subject()).setParameter(2, me.subject()).setParameter(3, list).setParameter(4, me.subject()).setParameter(5, 2 * MOST).getResultList()) {
      Object[] row = (Object[]) each;
      boolean mine = (Boolean) row[5];
      views.add(new ViewDetails(((Number) row[0]).longValue(), ((Number) row[1]).longValue(), list, (String) row[2], (String) row[3], (Boolean) row[4], mine,
          (String) row[6], (Boolean) row[7], mine || me.has(SHARE_VIEWS.least())));
    }
    return views;
  }

  /** @throws NotFound when there is no such view, or it is somebody else's */
  public ViewDetails details(long id) {
    SavedView view = seen(id);
    return view.details(user.require(), isDefault(view), isChangeable(view, user.require()));
  }

  /**
   * @return the view's id
   * @throws RuleViolated when the caller has another one of that name for the list, or too many
   * @throws AccessDenied when it is to be shared, and the caller may not
   */
  public long save(@NotNull ListState state, @NotNull @Valid ViewInput input) {
    lists.open(state.spec().name());
    requireRight(input.shared());
    em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?, 0)) as text)").setParameter(1, "views " + user.require().subject()).getSingleResult();
    Number have = (Number) em.createNativeQuery("select count(*) from saved_views where list = ? and owner = ?")
        .setParameter(1, state.spec().name()).setParameter(2, user.require().subject()).getSingleResult();
    if (have.intValue() >= MOST) {
      throw new RuleViolated("view.too-many", MOST);
    }
    SavedView view = new SavedView(state, input, user.require());
    requireFreeName(view, input);
    em.persist(view);
    em.flush();
    openWith(view, input.byDefault());
    return view.id();
  }

  /**
   * @param state what it shows from now on; null when that stays
   * @throws org.tuttu.shared.StaleData when somebody changed it meanwhile
   */
  public void change(long id, long version, ListState state, @NotNull @Valid ViewInput input) {
    SavedView view = seen(id);
    boolean changes = isChangeable(view, user.require());
    if (changes) {
      view.requireVersion(version);
      requireRight(input.shared() && !view.isShared());
      requireFreeName(view, input);
      view.rename(input);
      if (state != null) {
        view.show(state);
      }
    }
    openWith(view, input.byDefault());
  }

  /** @throws AccessDenied when the caller may only look at it */
  public void remove(long id, long version) {
    SavedView view = seen(id);
    requireRight(!isChangeable(view, user.require()));
    view.requireVersion(version);
    em.remove(view);
  }

  private SavedView seen(long id) {
    SavedView view = em.find(SavedView.class, id);
    if (view == null || !view.isSeenBy(user.require())) {
      throw new NotFound("view", id);
    }
    lists.open(view.list());
    return view;
  }

  /** One's own; and managers see to what all share. */
  private boolean isChangeable(SavedView view, Caller caller) {
    return view.isOf(caller) || view.isShared() && caller.has(SHARE_VIEWS.least());
  }

  private void requireRight(boolean needed) {
    if (needed && !user.has(SHARE_VIEWS.least())) {
      throw new AccessDenied(SHARE_VIEWS.name());
    }
  }

  private void requireFreeName(SavedView view, ViewInput input) {
    boolean taken = !em.createNativeQuery("select 1 from saved_views where list = ? and owner = ? and name = ? and id <> ?")
        .setParameter(1, view.list()).setParameter(2, view.owner()).setParameter(3, input.name().strip()).setParameter(4, view.id() == null ? -1 : view.id())
        .getResultList().isEmpty();
    if (taken) {
      throw RuleViolated.at("name", "view.name-taken", input.name().strip());
    }
  }

  private boolean isDefault(SavedView view) {
    return !em.createNativeQuery("select 1 from default_views where subject = ? and view_id = ?")
        .setParameter(1, user.require().subject()).setParameter(2, view.id()).getResultList().isEmpty();
  }

  private void openWith(SavedView view, boolean byDefault) {
    if (byDefault) {
      em.createNativeQuery("insert into default_views (subject, list, view_id) values (?, ?, ?) on conflict (subject, list) do update set view_id = excluded.view_id")
          .setParameter(1, user.require().subject()).setParameter(2, view.list()).setParameter(3, view.id()).executeUpdate();
    } else {
      em.createNativeQuery("delete from default_views where subject = ? and view_id = ?")
          .setParameter(1, user.require().subject()).setParameter(2, view.id()).executeUpdate();
    }
  }
}
