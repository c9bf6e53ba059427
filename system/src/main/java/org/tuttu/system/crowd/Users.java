package org.tuttu.system.crowd;

/** Who of a customer's people may act in the portal: the customer itself if a person, the first colleagues of an organisation. */
final class Users {
  private static final String[] RIGHTS = {"OWNER", "BUYER", "VIEWER"};
  private static final int GIANTS = 40;

  /** @param email as the customer or colleague has it */
  record User(String subject, String name, String email, String right) {}

  private final Crowd crowd;
  private final int[] counts;

  Users(Crowd crowd) {
    this.crowd = crowd;
    counts = Shares.of(crowd.size.portalUsers(), crowd.size.customers(), this::weight, crowd.size.giant(), GIANTS);
  }

  int count(int customer) {
    return counts[customer];
  }

  User user(Sketch customer, int number) {
    String subject = "%08x-0000-4000-9000-%012x".formatted(crowd.seed & 0xffffffffL, customer.place() * 4096L + number);
    String right = RIGHTS[Math.min(number, 2)];
    if (customer.isPerson() && number == 0) return new User(subject, customer.name(), crowd.email(customer), right);
    Colleague colleague = crowd.colleague(customer, number);
    return new User(subject, colleague.name(), colleague.email(), right);
  }

  private double weight(int customer) {
    return crowd.isPerson(customer) ? 1 : 3;
  }
}
