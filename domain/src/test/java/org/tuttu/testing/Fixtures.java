package org.tuttu.testing;

import java.sql.Timestamp;
import java.util.UUID;
import org.tuttu.customer.Customer;
import org.tuttu.customer.CustomerInput;
import org.tuttu.customer.Customers;
import org.tuttu.customer.Membership;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CustomerRight;
import org.tuttu.shared.Language;

/** Customers and people for tests, made by the real commands; every call makes new ones. */
public final class Fixtures {

  /**
   * Somebody who acts for a customer.
   *
   * @param caller        to call as, with {@link DbTest#as}
   * @param accountNumber the customer's first account
   */
  public record Member(Caller caller, long membershipId, long customerId, String customerNumber, String accountNumber) {}

  private Fixtures() {}

  /** A person in Finland, such as Anna, who owns their account; the currency is the euro. */
  public static Member person(String givenName) {
    String number = DbTest.as(Cast.CLARA, () -> DbTest.bean(Customers.class)
        .create(UUID.randomUUID().toString(), CustomerInput.person(givenName, "Virtanen", Language.FI, "FI")));
    return member(givenName.toLowerCase(java.util.Locale.ROOT), number, CustomerRight.OWNER);
  }

  /** An organisation in Norway without people; the currency is the Norwegian krone. Gives its number. */
  public static String organisation(String name) {
    return DbTest.as(Cast.CLARA, () -> DbTest.bean(Customers.class)
        .create(UUID.randomUUID().toString(), CustomerInput.organisation(name, null, Language.NB, "NO")));
  }

  /** Somebody new who may act for an existing customer. */
  public static Member member(String username, String customerNumber, CustomerRight right) {
    Caller user = portalUser(username);
    return DbTest.transaction(() -> {
      Customer customer = DbTest.em().createQuery("select c from Customer c where c.number = :number", Customer.class)
          .setParameter("number", customerNumber).getSingleResult();
      Membership membership = new Membership(user.subject(), customer, right, DbTest.time().instant());
      DbTest.em().persist(membership);
      DbTest.em().flush();
      return new Member(
          user.actingFor(new org.tuttu.identity.ActingFor(membership.id(), customer.id(), customerNumber, customer.name(), right)),
          membership.id(), customer.id(), customerNumber, customer.accounts().get(0).number());
    });
  }

  /** Somebody new who has signed in to the portal and may not act for anybody yet. */
  public static Caller portalUser(String username) {
    Caller user = Cast.portalUser(username + "-" + UUID.randomUUID().toString().substring(0, 8));
    return DbTest.transaction(() -> {
      DbTest.em().createNativeQuery("""
          insert into portal_users (subject, version, name, email, language, created_at) values (?, 1, ?, ?, 'fi', ?)""")
          .setParameter(1, user.subject()).setParameter(2, user.name()).setParameter(3, user.email())
          .setParameter(4, Timestamp.from(DbTest.time().instant())).executeUpdate();
      return user;
    });
  }
}
