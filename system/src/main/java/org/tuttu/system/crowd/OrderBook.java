package org.tuttu.system.crowd;

/** Who orders how often, when and what. Each customer has a rhythm, a favourite category, and now and then sends back what came last. */
final class OrderBook {
  private static final int FREQUENCY = 10;
  private static final int MOMENT = 11;
  private static final int CONTENT = 12;
  private static final int RETURNED_WITHIN = 90 * History.DAY;
  /** How many lines, of a hundred orders. */
  private static final int[][] LINES = {{1, 25}, {2, 23}, {3, 18}, {4, 13}, {5, 9}, {6, 5}, {7, 4}, {10, 3}};

  private final Crowd crowd;
  private final History history;
  private final Assortment assortment;
  private final int[] counts;

  OrderBook(Crowd crowd, History history, Assortment assortment) {
    this.crowd = crowd;
    this.history = history;
    this.assortment = assortment;
    counts = Shares.of(crowd.size.orders(), crowd.size.customers(), this::weight, crowd.size.giant(), crowd.size.giantOrders());
  }

  /** How many orders the customer has. */
  int count(int customer) {
    return counts[customer];
  }

  /** The second of a customer's order: later than that of the order before. */
  int second(int customer, int order) {
    double share = (order + crowd.dice(MOMENT, customer, order).share()) / counts[customer];
    return history.at(crowd.isPerson(customer), Math.max(0, crowd.since(customer)), crowd.until(customer), share);
  }

  Draft draft(int customer, int order) {
    Dice dice = crowd.dice(CONTENT, customer, order);
    if (isReturn(customer, order)) return returned(dice, draft(customer, order - 1));
    boolean person = crowd.isPerson(customer);
    int favourite = crowd.dice(FREQUENCY, customer, 1).below(assortment.categories());
    dice.share();
    Assortment.Product[] products = new Assortment.Product[lines(dice)];
    int[] quantities = new int[products.length];
    for (int i = 0; i < products.length; i++) {
      products[i] = next(dice, products, i, favourite);
      quantities[i] = quantity(dice, products[i], person);
    }
    return new Draft(false, dice.chance(0.03), products, quantities);
  }

  private boolean isReturn(int customer, int order) {
    return order > 0 && crowd.dice(CONTENT, customer, order).chance(0.03) && second(customer, order) - second(customer, order - 1) < RETURNED_WITHIN
        && !isReturn(customer, order - 1) && !draft(customer, order - 1).cancelled();
  }

  private static Draft returned(Dice dice, Draft before) {
    dice.share();
    int line = dice.below(before.products().length);
    int quantity = 1 + dice.below(before.quantities()[line]);
    return new Draft(true, false, new Assortment.Product[] {before.products()[line]}, new int[] {-quantity});
  }

  /** Something that goes with what was taken last, or something wanted; nothing twice. */
  private Assortment.Product next(Dice dice, Assortment.Product[] taken, int count, int favourite) {
    int place = count > 0 && dice.chance(0.5) ? assortment.companion(dice, taken[count - 1].place()) : assortment.wanted(dice, favourite);
    while (isTaken(taken, count, place)) place = (place + 1) % assortment.count();
    return assortment.product(place);
  }

  private static boolean isTaken(Assortment.Product[] taken, int count, int place) {
    for (int i = 0; i < count; i++) if (taken[i].place() == place) return true;
    return false;
  }

  private static int quantity(Dice dice, Assortment.Product product, boolean person) {
    int most = product.price() < 1000 ? 20 : product.price() < 6000 ? 6 : 2;
    return 1 + dice.below(person ? (most + 2) / 3 : most);
  }

  private static int lines(Dice dice) {
    int percent = dice.below(100);
    for (int[] each : LINES) {
      percent -= each[1];
      if (percent < 0) return each[0];
    }
    return 1;
  }

  /** Most order seldom, some often; organisations more. Who is a lead or prospect does not yet. */
  private double weight(int customer) {
    String stage = crowd.stage(customer);
    if (stage.equals("LEAD") || stage.equals("PROSPECT")) return 0;
    double years = (crowd.until(customer) - Math.max(0, crowd.since(customer))) / (365.0 * History.DAY);
    double often = -Math.log(1 - crowd.dice(FREQUENCY, customer).share());
    return Math.max(0, years) * often * Math.sqrt(often) * (crowd.isPerson(customer) ? 1 : 2.5);
  }
}
