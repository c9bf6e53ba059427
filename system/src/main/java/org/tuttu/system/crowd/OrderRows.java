package org.tuttu.system.crowd;

/** The rows of an order: itself, its lines, and its steps up to the present one. */
final class OrderRows {
  static final String ORDER = "id, version, number, account_id, customer_id, kind, status, currency, net, vat, gross, line_count, placed_at, placed_by, "
      + "placed_by_name, delivery_recipient, delivery_street, delivery_postal_code, delivery_city, delivery_country";
  static final String LINE = "id, order_id, position, kind, product_id, product_number, name, quantity, unit_price, vat_rate, net, vat, gross";
  static final String EVENT = "id, order_id, status, at, by_subject, by_name, note";
  private static final String[] STEPS = {"PLACED", "CONFIRMED", "SHIPPED", "DELIVERED"};
  private static final int[] HOURS_UNTIL = {0, 20, 50, 130};

  private final Crowd crowd;
  private final Users users;
  private final OrderBook book;
  private final History history;
  private final Reserved reserved;
  private final int now;

  /** @param now the second until which steps are taken */
  OrderRows(Crowd crowd, Users users, OrderBook book, History history, Reserved reserved, int now) {
    this.crowd = crowd;
    this.users = users;
    this.book = book;
    this.history = history;
    this.reserved = reserved;
    this.now = now;
  }

  void write(Refill orders, Refill lines, Refill events, String number, Sketch customer, int order, int second) {
    Draft draft = book.draft(customer.place(), order);
    long id = orders.nextId();
    int steps = steps(second);
    boolean cancelled = draft.cancelled() && steps > 1;
    String bySubject = Staff.SUBJECT;
    String byName = Staff.NAME;
    int people = Math.min(2, users.count(customer.place()));
    if (people > 0) {
      Users.User user = users.user(customer, order % people);
      bySubject = user.subject();
      byName = user.name();
    }
    long net = 0;
    long vat = 0;
    for (int i = 0; i < draft.products().length; i++) {
      net += draft.net(i);
      vat += draft.vat(i);
      line(lines, id, i, draft);
    }
    orders.row(id, cancelled ? 2 : steps, number, reserved.accounts + customer.place(), reserved.customers + customer.place(), draft.returned() ? "RETURN" : "SALE",
        cancelled ? "CANCELLED" : STEPS[steps - 1], "EUR", Cents.text(net), Cents.text(vat), Cents.text(net + vat), draft.products().length, history.text(second),
        bySubject, byName, customer.name(), customer.street(), customer.postalCode(), customer.city(), customer.homeland().country);
    events.row(events.nextId(), id, STEPS[0], history.text(second), bySubject, byName, null);
    if (cancelled) events.row(events.nextId(), id, "CANCELLED", history.text(second + HOURS_UNTIL[1] * 3600), Staff.SUBJECT, Staff.NAME, "Ordered twice");
    else for (int i = 1; i < steps; i++) events.row(events.nextId(), id, STEPS[i], history.text(second + HOURS_UNTIL[i] * 3600), Staff.SUBJECT, Staff.NAME, null);
  }

  private void line(Refill lines, long order, int i, Draft draft) {
    Assortment.Product product = draft.products()[i];
    long net = draft.net(i);
    long vat = draft.vat(i);
    lines.row(lines.nextId(), order, i + 1, "PRODUCT", reserved.products + product.place(), product.number(), product.name(), draft.quantities()[i],
        Cents.text(product.price()), Cents.rate(product.vat()), Cents.text(net), Cents.text(vat), Cents.text(net + vat));
  }

  private int steps(int second) {
    int steps = STEPS.length;
    while (steps > 1 && second + HOURS_UNTIL[steps - 1] * 3600 > now) steps--;
    return steps;
  }
}
