package org.tuttu.finding;

import static org.tuttu.identity.StaffPermission.VIEW_CUSTOMERS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tuttu.identity.StaffMay;
import org.tuttu.shared.Said;

/** Finds customers, contacts, accounts, orders, products and invoices by any part of what somebody would say on the telephone. */
@ApplicationScoped
@Transactional
@StaffMay(VIEW_CUSTOMERS)
public class Finder {

  /** Fewer hits are a reason to look for what costs more to find. */
  private static final int HANDFUL = 5;

  private static final int LONGEST_LIST = 20;

  /** How alike words must be, by pg_trgm's word similarity: first nearly the same, then less. */
  private static final List<String> LIKENESSES = List.of("0.6", "0.45");

  /** For the search box while somebody types: a guard only, as what is looked at is bounded. */
  private static final String TYPING_TIMEOUT = "1500ms";

  private static final String RESULTS_TIMEOUT = "15s";

  private static final String PLANS = "plan_cache_mode";

  /** Names that begin so stand together in an index, and one plan does for all of them: to plan so long a statement takes longer than to run it. */
  private static final String ONCE_FOR_ALL = "force_generic_plan";

  /** A plan for any words would build the whole bitmap of one that everybody has. */
  private static final String FOR_ITS_WORDS = "force_custom_plan";

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  /**
   * How far a search goes.
   *
   * @param enough so many hits by whole words are reason not to look inside of words, which costs more
   * @param few    fewer hits are a reason to look for slips of the finger, which costs most
   */
  private record Depth(String timeout, int ofAKind, int most, int enough, int few) {}

  /** The few that are most likely meant, best first, of all kinds together. One statement, and a few more when it finds little; slips are forgiven where it finds nothing. */
  public List<Hit> find(String text, int limit) {
    int most = Math.min(limit, LONGEST_LIST);
    return gather(Said.of(text), new Depth(TYPING_TIMEOUT, most, most, Math.min(HANDFUL, most), 1));
  }

  /** The best of each kind; kinds of which there is nothing are left out. */
  public List<Found> findings(String text) {
    List<Hit> hits = gather(Said.of(text), new Depth(RESULTS_TIMEOUT, Found.MOST + 1, Integer.MAX_VALUE, Integer.MAX_VALUE, HANDFUL));
    return Arrays.stream(HitKind.values()).map(kind -> Found.of(kind, hits)).filter(found -> !found.hits().isEmpty()).toList();
  }

  private List<Hit> gather(Said said, Depth depth) {
    if (said.isNothing()) {
      return List.of();
    }
    Connection connection = em.unwrap(Connection.class);
    Map<String, String> bounds = bounds(depth.timeout, said.isName() ? ONCE_FOR_ALL : FOR_ITS_WORDS);
    List<Hit> hits = new ArrayList<>(new Candidates(said, depth.ofAKind).beginnings().best(connection, bounds, depth.most));
    if (hits.size() >= depth.most || hits.stream().anyMatch(Hit::exactly)) {
      return hits;
    }
    bounds.put(PLANS, FOR_ITS_WORDS);
    add(hits, new Candidates(said, depth.ofAKind).words().best(connection, bounds, depth.most), depth);
    if (hits.size() < depth.enough) {
      add(hits, new Candidates(said, depth.ofAKind).parts().best(connection, bounds, depth.most), depth);
    }
    if (hits.size() < Math.min(HANDFUL, depth.most)) {
      add(hits, new Candidates(said, depth.ofAKind).across().best(connection, bounds, depth.most), depth);
    }
    for (String likeness : LIKENESSES) {
      if (hits.size() < depth.few) {
        bounds.put("pg_trgm.word_similarity_threshold", likeness);
        add(hits, new Candidates(said, depth.ofAKind).alike().best(connection, bounds, depth.most), depth);
      }
    }
    return hits;
  }

  /** No statement is compiled, which some servers do and which takes longer than running it. */
  private static Map<String, String> bounds(String timeout, String plans) {
    Map<String, String> bounds = new LinkedHashMap<>();
    bounds.put("statement_timeout", timeout);
    bounds.put(PLANS, plans);
    bounds.put("jit", "off");
    return bounds;
  }

  /** Adds what is not there yet. */
  private static void add(List<Hit> hits, List<Hit> found, Depth depth) {
    for (Hit hit : found) {
      long ofItsKind = hits.stream().filter(known -> known.kind() == hit.kind()).count();
      if (hits.size() < depth.most && ofItsKind < depth.ofAKind && hits.stream().noneMatch(hit::isSame)) {
        hits.add(hit);
      }
    }
  }
}
