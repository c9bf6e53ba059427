package org.tuttu.backoffice.customer;

import java.io.Serializable;
import java.util.List;

/** What is known of a customer, ready to print: of contacts and people with access the first few. */
public record CustomerView(
    String number, String name, boolean organisation, String kind, String stage, String tone, String businessId, String foreignKey, String language, String country,
    String createdAt, List<ContactPoint> contactPoints, List<Address> addresses, List<Contact> contacts,
    boolean moreContacts, List<Person> people, boolean morePeople, List<Invitation> invitations, List<WaitingChange> waiting) {

  /** @param href opens the mail program, the telephone or the site */
  public record ContactPoint(long id, String value, String href, String kind, String label, boolean preferred) {}

  public record Address(long id, String text, String kind, String valid) {}

  /** @param dial the telephone number as a telephone takes it */
  public record Contact(long id, String name, String jobTitle, String email, String phone, String dial) {}

  /** @param query finds this person in the list of portal users */
  public record Person(String name, String email, String query, String right, String since, boolean blocked) {}

  public record Invitation(long id, String email, String right, String invitedBy, String expiresAt) implements Serializable {}

  public record WaitingChange(String number, String what, String requestedBy, String requestedAt) {}
}
