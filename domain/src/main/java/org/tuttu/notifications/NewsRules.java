package org.tuttu.notifications;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.tuttu.identity.AccountRight;
import org.tuttu.identity.CustomerPermission;
import org.tuttu.identity.CustomerRight;
import org.tuttu.notifications.selfservice.Rhythm;
import org.tuttu.shared.NewsKind;

/** Which news concern whom, which mails must be sent, and how somebody hears of what who chose nothing. */
public final class NewsRules {

  /** What each right allows, for the customer or for one account, by its name. */
  private static final Map<String, Predicate<CustomerPermission>> RIGHTS = rights();

  private NewsRules() {}

  /** The permission that somebody needs to hear of such news when they are for nobody in particular. */
  private static CustomerPermission concerned(NewsKind kind) {
    return switch (kind) {
      case INVOICES -> CustomerPermission.VIEW_INVOICES;
      case DOCUMENTS -> CustomerPermission.VIEW_ACCOUNT;
      case ORDERS, RETURNS, SUBSCRIPTIONS, CHANGES, PEOPLE -> CustomerPermission.MANAGE_PEOPLE;
    };
  }

  /** Whether the mail is sent at once whatever is chosen: what concerns the safety of the access, and to who pays what is to be paid. */
  public static boolean isMust(NewsKind kind, Predicate<CustomerPermission> allowed) {
    return kind == NewsKind.PEOPLE || kind == NewsKind.INVOICES && allowed.test(CustomerPermission.PAY_INVOICES);
  }

  /** The mail's rhythm for who chose none: those who only look on get no mails about invoices unasked. */
  public static Rhythm usualMail(NewsKind kind, Predicate<CustomerPermission> allowed) {
    return kind == NewsKind.INVOICES && !allowed.test(CustomerPermission.PAY_INVOICES) ? Rhythm.OFF : Rhythm.AT_ONCE;
  }

  static boolean isMust(NewsKind kind, String right) {
    return isMust(kind, RIGHTS.get(right));
  }

  static String rightsConcerned(NewsKind kind) {
    return names(allowed -> allowed.test(concerned(kind)));
  }

  static String rightsThatMust(NewsKind kind) {
    return names(allowed -> isMust(kind, allowed));
  }

  static String rightsWithMail(NewsKind kind) {
    return names(allowed -> usualMail(kind, allowed) == Rhythm.AT_ONCE);
  }

  private static String names(Predicate<Predicate<CustomerPermission>> which) {
    return String.join(" ", RIGHTS.entrySet().stream().filter(right -> which.test(right.getValue())).map(Map.Entry::getKey).toList());
  }

  /** The same names mean the same for all accounts and for one. */
  private static Map<String, Predicate<CustomerPermission>> rights() {
    Map<String, Predicate<CustomerPermission>> rights = new TreeMap<>();
    for (AccountRight right : AccountRight.values()) {
      rights.put(right.name(), right::allows);
    }
    for (CustomerRight right : CustomerRight.values()) {
      rights.put(right.name(), right::allows);
    }
    return rights;
  }
}
