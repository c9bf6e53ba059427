package org.tuttu.finding;

import static jakarta.transaction.Transactional.TxType.NOT_SUPPORTED;
import static org.tuttu.identity.StaffPermission.VIEW_CUSTOMERS;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.tuttu.identity.StaffMay;
import org.tuttu.shared.Said;

/**
 * Finds customers, contacts, accounts, orders, products and invoices by any part of what somebody would say on the telephone. Without a transaction:
 * nothing is changed, and its end would be one more question to the database with each key pressed.
 */
@ApplicationScoped
@Transactional(NOT_SUPPORTED)
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

  /** Names that begin so stand together in an index, and one plan does for all of them: to plan so long a statement takes longer than to run it. */
  private static final String ONCE_FOR_ALL = "force_generic_plan";

  /** A plan for any words would build the whole bitmap of one that everybody has. */
  private static final String FOR_ITS_WORDS = "force_custom_plan";

  @Resource(lookup = "jdbc/tuttu")
  DataSource dataSource;

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
    try (Connection connection = dataSource.getConnection()) {
      return gather(said, depth, connection);
    } catch (SQLException e) {
      throw new IllegalStateException("search", e);
    }
  }

  private List<Hit> gather(Said said, Depth depth, Connection connection) throws SQLException {
    Asked once = new Asked(connection, bounds(depth, ONCE_FOR_ALL));
    Asked each = new Asked(connection, bounds(depth, FOR_ITS_WORDS));
    Candidates beginnings = new Candidates(said, depth.ofAKind).beginnings();
    List<Hit> hits = new ArrayList<>(said.phoneDigits() == null ? beginnings.hits(said.isName() ? once : each, depth.most)
        : Details.of(once, beginnings.best(each, depth.most), said));
    if (hits.size() < depth.most && hits.stream().noneMatch(Hit::exactly)) {
      List<Candidate> all = new ArrayList<>(hits.stream().map(Hit::candidate).toList());
      addFurther(all, said, depth, each);
      hits.addAll(Details.of(once, all.subList(hits.size(), all.size()), said));
    }
    return hits;
  }

  private static void addFurther(List<Candidate> all, Said said, Depth depth, Asked each) throws SQLException {
    add(all, new Candidates(said, depth.ofAKind).words().best(each, depth.most), depth);
    if (all.size() < depth.enough) {
      add(all, new Candidates(said, depth.ofAKind).parts().best(each, depth.most), depth);
    }
    if (all.size() < Math.min(HANDFUL, depth.most)) {
      add(all, new Candidates(said, depth.ofAKind).across().best(each, depth.most), depth);
    }
    for (String likeness : LIKENESSES) {
      if (all.size() < depth.few) {
        Map<String, String> alike = bounds(depth, FOR_ITS_WORDS);
        alike.put("pg_trgm.word_similarity_threshold", likeness);
        add(all, new Candidates(said, depth.ofAKind).alike().best(new Asked(each.connection(), alike), depth.most), depth);
      }
    }
  }

  /** No statement is compiled, which some servers do and which takes longer than running it. */
  private static Map<String, String> bounds(Depth depth, String plans) {
    Map<String, String> bounds = new LinkedHashMap<>();
    bounds.put("statement_timeout", depth.timeout);
    bounds.put("plan_cache_mode", plans);
    bounds.put("jit", "off");
    return bounds;
  }

  /** Adds what is not there yet. */
  private static void add(List<Candidate> all, List<Candidate> found, Depth depth) {
    for (Candidate each : found) {
      long ofItsKind = all.stream().filter(known -> known.kind() == each.kind()).count();
      if (all.size() < depth.most && ofItsKind < depth.ofAKind && all.stream().noneMatch(each::isSame)) {
        all.add(each);
      }
    }
  }
}
