package org.tuttu.lists;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.tuttu.identity.SignedIn;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.PageRequest;

/** Reads lists. Each list says itself who may. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
@SignedIn
public class Lists {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  @Any
  Instance<RecordList> lists;

  /**
   * What is in a list.
   *
   * @throws NotFound when there is none of that name
   */
  public ListSpec open(String name) {
    return lists.stream().filter(list -> list.name().equals(name)).findFirst().orElseThrow(() -> new NotFound("list", name)).open();
  }

  /** One statement; one more when an index may find what is asked for, and one more when the page does not fill though more is behind. */
  public RowsFound rows(ListState state, PageRequest page) {
    open(state.spec().name());
    return new ListReader(em, state).rows(page.after(), page.size());
  }

  /** What the list's conditions leave, for a statement that needs all of it. */
  public Filtered filtered(ListState state) {
    open(state.spec().name());
    return ListReader.filtered(state);
  }

  /** As {@link #rows}, some thousand at once: to give a list out. */
  public RowsFound many(ListState state, String after, int size) {
    open(state.spec().name());
    return new ListReader(em, state).rows(after, size);
  }

  /** The records with these ids that are still there, in their order: what something else has found. One statement. */
  public List<ListRow> these(ListState state, List<Long> ids) {
    open(state.spec().name());
    return new ListReader(em, state).these(ids);
  }

  /** One statement; one more when an index may find what is asked for. */
  public About about(ListState state) {
    open(state.spec().name());
    return new ListReader(em, state).about();
  }
}
