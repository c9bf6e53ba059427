package org.tuttu.system.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tuttu.system.Addresses;
import org.tuttu.system.DemoData;
import org.tuttu.system.Home;
import org.tuttu.system.Ports;
import org.tuttu.system.Stack;
import org.tuttu.system.StackFailed;
import org.tuttu.system.Tuning;
import org.tuttu.system.client.WebClient;

/** The program behind {@code system/bench}. */
public final class Bench {

  private static final String ANNA = "00000000-0000-4000-8000-000000000001";
  private static final int[] CONNECTIONS = {1, 16, 64};

  private final Addresses at;
  private final BenchOptions options;
  private final Report report = new Report();

  private Bench(Addresses at, BenchOptions options) {
    this.at = at;
    this.options = options;
  }

  public static void main(String[] arguments) throws Exception {
    try {
      BenchOptions options = BenchOptions.parse(List.of(arguments));
      if (options.help()) {
        print(BenchOptions.HELP);
      } else {
        run(options);
      }
    } catch (StackFailed e) {
      print(e.getMessage());
      System.exit(1);
    }
    System.exit(0);
  }

  private static void run(BenchOptions options) throws Exception {
    Path root = Path.of("").toAbsolutePath();
    Home home = new Home(root, root.resolve(".tuttu/bench"), root.resolve(".tuttu/tools"));
    Stack stack = new Stack(home, Ports.free(), DemoData.LARGE, Tuning.throughput(BenchServlets::addTo));
    Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
    stack.start(Bench::print);
    new Bench(stack.addresses(), options).measure();
  }

  private void measure() throws Exception {
    List<Target> targets = targets();
    Sizes sizes = new Sizes();
    for (Target target : targets) {
      sizes.of(target);
    }
    warmUp(targets, sizes);
    for (int connections : CONNECTIONS) {
      for (Target target : targets) {
        List<Measured> pages = new ArrayList<>();
        List<Measured> rows = new ArrayList<>();
        List<Measured> constants = new ArrayList<>();
        for (int round = 0; round < options.rounds(); round++) {
          pages.add(load(target.page(), target, connections));
          rows.add(load(target.reference(at.portal(), sizes.of(target)), anna(targets), connections));
          constants.add(load(target.constant(at.portal(), sizes.of(target)), anna(targets), connections));
        }
        report.add(target.name(), connections, Report.median(pages), Report.median(rows), Report.median(constants));
      }
    }
    print(report.table());
    print(sizes.table());
    print(new Memory(at).table());
  }

  private void warmUp(List<Target> targets, Sizes sizes) throws IOException, InterruptedException {
    int each = Math.max(1, options.warmSeconds() / (targets.size() * 8));
    for (int round = 0; round < 4; round++) {
      print("Warming up, " + (round + 1) + " of 4");
      for (Target target : targets) {
        Wrk.load(target.page(), target.cookies(), 16, each);
        Wrk.load(target.reference(at.portal(), sizes.of(target)), anna(targets).cookies(), 16, each);
      }
    }
  }

  private Measured load(URI address, Target as, int connections) throws IOException, InterruptedException {
    return Wrk.load(address, as.cookies(), connections, options.seconds());
  }

  /** The bare servlets are in the portal: they are asked as Anna. */
  private static Target anna(List<Target> targets) {
    return targets.get(0);
  }

  private List<Target> targets() throws SQLException {
    String anna = cookies("anna", at.portal(), "/home");
    String clara = cookies("clara", at.backoffice(), "/customers/customers");
    String customer = value("select customer_id from memberships where subject = '" + ANNA + "' order by id limit 1");
    String order = value("select number from orders where customer_id = " + customer + " order by placed_at desc, id desc limit 1");
    String orderId = value("select id from orders where number = '" + order + "'");
    String number = value("select number from customers where id = " + customer);
    String name = value("select name from customers where kind = 'ORGANISATION' order by id offset 5000 limit 1");
    Map<String, String> mine = Map.of("customerId", customer, "number", order, "orderId", orderId);
    return List.of(
        new Target("portal home", page(at.portal(), "/home", Map.of()), "home", anna, mine),
        new Target("portal orders", page(at.portal(), "/orders/orders", Map.of()), "orders", anna, mine),
        new Target("portal order", page(at.portal(), "/orders/order", Map.of("number", order)), "order", anna, mine),
        new Target("portal catalogue", page(at.portal(), "/catalogue/products", Map.of()), "catalogue", anna, mine),
        new Target("office search", page(at.backoffice(), "/customers/customers", Map.of("q", name.split(" ")[0])), "customer-by-key", clara, mine),
        new Target("office customer", page(at.backoffice(), "/customers/customer", Map.of("number", number)), "customer-by-key", clara, mine));
  }

  private static URI page(String application, String path, Map<String, String> parameters) {
    return WebClient.address(application, path, parameters);
  }

  private static String cookies(String user, String application, String path) {
    WebClient client = new WebClient();
    URI page = URI.create(application + path);
    client.signIn(page, user, "demo");
    return client.cookieHeader(page);
  }

  private String value(String query) throws SQLException {
    try (Connection connection = at.connect(); java.sql.Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  static void print(String line) {
    System.out.println(line);
  }
}
