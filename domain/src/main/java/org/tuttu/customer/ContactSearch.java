package org.tuttu.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tuttu.shared.Said;

/**
 * How contacts are found in their own text, and together with their customer's. A condition that may fit a million rows stands in a materialized
 * expression: that is planned by its index, and still read only as far as its limit.
 */
public final class ContactSearch {

  /** So many customers, or contacts, are tried for words that only both together have. */
  private static final int TRIED = 500;

  private static final int MOST_WORDS_ACROSS = 4;

  /** SQL that selects {@code id}, {@code name} and {@code customer_id} of contacts, and its values in their order. */
  public record Piece(String sql, List<String> values) {}

  private ContactSearch() {}

  /** Contacts whose own text fits all patterns. */
  public static Piece within(List<String> patterns, int limit) {
    return new Piece("(with found as materialized (select id, name, customer_id from contacts where " + all("search_text", patterns)
        + ") select id, name, customer_id from found limit " + limit + ")", patterns);
  }

  /**
   * Each way to share the words out between a contact and its customer. Whichever of the two has fewer rows that fit is looked at first; as that
   * is not known before, both ways are, each only so far.
   */
  public static List<Piece> across(Said said, int limit) {
    List<Piece> pieces = new ArrayList<>();
    List<String> patterns = said.anywhere();
    if (patterns.size() > MOST_WORDS_ACROSS) {
      return pieces;
    }
    for (int share = 1; share < (1 << patterns.size()) - 1; share++) {
      List<String> its = new ArrayList<>();
      List<String> customers = new ArrayList<>();
      for (int i = 0; i < patterns.size(); i++) {
        ((share >> i & 1) == 1 ? its : customers).add(patterns.get(i));
      }
      if (customers.stream().anyMatch(Said::isIndexed)) {
        pieces.add(customersFirst(its, customers, limit));
      }
      if (its.stream().anyMatch(Said::isIndexed)) {
        pieces.add(contactsFirst(its, customers, limit));
      }
    }
    return pieces;
  }

  /** The condition that a text fits all patterns. */
  public static String all(String text, List<String> patterns) {
    return patterns.stream().map(pattern -> text + " ~ searchable(?)").collect(Collectors.joining(" and "));
  }

  private static Piece customersFirst(List<String> its, List<String> customers, int limit) {
    return new Piece("(with c as materialized (select id from customers where " + all("search_text", customers)
        + ") select k.id, k.name, c.id as customer_id from (select id from c limit " + TRIED + ") c cross join lateral (select id, name from contacts "
        + "where customer_id = c.id and " + all("search_text", its) + " limit " + limit + ") k limit " + limit + ")",
        Stream.concat(customers.stream(), its.stream()).toList());
  }

  private static Piece contactsFirst(List<String> its, List<String> customers, int limit) {
    return new Piece("(with k as materialized (select id, name, customer_id from contacts where " + all("search_text", its)
        + ") select k.id, k.name, k.customer_id from (select * from k limit " + TRIED + ") k join customers c on c.id = k.customer_id and "
        + all("c.search_text", customers) + " limit " + limit + ")", Stream.concat(its.stream(), customers.stream()).toList());
  }
}
