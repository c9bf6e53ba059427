package org.tuttu.timeline;

import static org.tuttu.identity.StaffPermission.VIEW_CUSTOMERS;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tuttu.identity.StaffMay;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.PageOf;
import org.tuttu.shared.PageRequest;

/** Customers' timelines, for staff. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class Timelines {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  Event<TimelineBranches> asked;

  private Map<String, TimelineBranch> branches;

  @PostConstruct
  void ask() {
    TimelineBranches given = new TimelineBranches();
    asked.fire(given);
    branches = given.all().stream().collect(Collectors.toMap(TimelineBranch::name, Function.identity(), (one, other) -> one, LinkedHashMap::new));
  }

  /**
   * Newest first; one statement, which reads no more of each branch than a page of it.
   *
   * @param after where the page before ended; null for the newest
   * @throws NotFound when no page ended there
   */
  @StaffMay(VIEW_CUSTOMERS)
  public PageOf<TimelineEntry> of(String customerNumber, String after) {
    TimelineCursor cursor = TimelineCursor.of(after);
    Query query = em.createNativeQuery("with its as materialized (select id from customers where number = ?) " + branches.values().stream()
        .map(branch -> branch.sql(cursor.after(branch) != null, PageRequest.USUAL_SIZE + 1)).collect(Collectors.joining(" union all "))).setParameter(1, customerNumber);
    int parameter = 2;
    for (TimelineBranch branch : branches.values()) {
      if (cursor.after(branch) != null) {
        query.setParameter(parameter++, cursor.after(branch));
      }
    }
    Map<String, Deque<TimelineEntry>> found = new LinkedHashMap<>();
    for (Object row : query.getResultList()) {
      TimelineEntry entry = entry(new TimelineValues((Object[]) row));
      found.computeIfAbsent(entry.branch(), any -> new ArrayDeque<>()).add(entry);
    }
    return merged(found.values(), cursor);
  }

  private TimelineEntry entry(TimelineValues values) {
    return new TimelineEntry(values.branch(), values.position(), values.at(), branches.get(values.branch()).read().apply(values));
  }

  /** Keeps each branch in its own order, so that it goes on after its last entry that was shown. */
  static PageOf<TimelineEntry> merged(Collection<Deque<TimelineEntry>> found, TimelineCursor cursor) {
    PriorityQueue<Deque<TimelineEntry>> heads = new PriorityQueue<>(Comparator.comparing((Deque<TimelineEntry> branch) -> branch.peek().at()).reversed());
    heads.addAll(found);
    List<TimelineEntry> shown = new ArrayList<>();
    while (!heads.isEmpty() && shown.size() < PageRequest.USUAL_SIZE) {
      Deque<TimelineEntry> newest = heads.poll();
      shown.add(newest.poll());
      if (!newest.isEmpty()) {
        heads.add(newest);
      }
    }
    return new PageOf<>(shown, heads.isEmpty() ? null : cursor.past(shown).toString());
  }
}
