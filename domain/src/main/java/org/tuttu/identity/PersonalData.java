package org.tuttu.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a capability keeps about people. Each capability that keeps something has one such bean, for the system; the privacy centre finds them all, and so gives out and erases what it
 * does not know. What a page asks is for who has signed in, and must say so where it is overridden. A new table with somebody's name in it belongs into its capability's bean.
 */
public interface PersonalData {

  /**
   * Whose data: a customer's with all their people, or one person's among these.
   *
   * @param subjects   the portal users who act, or acted at the time of the request, for this customer
   * @param own        those of them who act for nobody else, and so go with the customer
   * @param words      names, addresses of mail and telephone numbers, in lower case, by which copies are found where nothing else leads to them
   * @param keepBooksFrom what is in the books from this day on must be kept by law; what is older need not
   * @param contactId the contact that one person is; null for a customer, and for a portal user
   */
  record Person(long customerId, String customerNumber, List<String> subjects, List<String> own, List<String> words, LocalDate keepBooksFrom, Long contactId) {

    public Person(long customerId, String customerNumber, List<String> subjects, List<String> own, List<String> words, LocalDate keepBooksFrom) {
      this(customerId, customerNumber, subjects, own, words, keepBooksFrom, null);
    }

    public Person {
      subjects = List.copyOf(subjects);
      own = List.copyOf(own);
      words = List.copyOf(words);
    }
  }

  /**
   * Records of one kind, as a copy of everything gives them out.
   *
   * @param kind the kind of data: the name of a row of {@code data_kinds}, and of the texts {@code data.<kind>} and {@code data.<kind>.why}
   * @param name the file's name, and the text {@code data.list.<name>}
   * @param sql  selects what people can read, each column named in lower case after its text {@code data.column.<name>}; may have the parameters {@code :customer} and {@code :subjects} (an array of
   *             texts). What follows a dot in a column's name is
   *             the enum whose values it has, or {@link #REGION}, so that people read words. A column {@link #CONTENT} has the id of the kept file whose name stands in {@link #FILE}, and the file goes along; null where it does not
   */
  record Listing(String kind, String name, String sql) {

    public static final String FILE = "file";
    public static final String CONTENT = "content";
    /** Of codes of countries. */
    public static final String REGION = "Region";

    public boolean hasFiles() {
      return sql.contains(" as " + CONTENT);
    }
  }

  /** How far an erasure came. */
  enum Step {
    MORE,
    /** Somebody else is using it: to be tried again in a minute. */
    LATER,
    DONE
  }

  /** A short name that stays: what is done is kept by it. */
  String part();

  List<Listing> listings();

  /** Names, addresses of mail and telephone numbers by which copies elsewhere are found, while they are still known. */
  @SignedIn
  default List<String> words(long customerId) {
    return List.of();
  }

  /** Why the customer cannot be forgotten now: keys of errors. */
  @SignedIn
  default List<String> obstacles(long customerId) {
    return List.of();
  }

  /** The day of the newest record that stays in the books with a name in it. */
  @SignedIn
  default Optional<LocalDate> newestInBooks(long customerId) {
    return Optional.empty();
  }

  /**
   * Makes one batch of what is kept unrecognisable, in the caller's transaction. Doing it again changes nothing: after a crash it is done again.
   */
  Step erase(Person person);

  /**
   * The same for one person of a customer who stays: takes out who they are, and their words wherever else they stand in what is the customer's. What the customer has, does and owes stays.
   */
  Step eraseOne(Person person);

  /** The day of the newest record that stays in the books and names this one person. */
  @SignedIn
  default Optional<LocalDate> newestInBooks(Person person) {
    return Optional.empty();
  }
}
