package org.tuttu.system.bench.scale;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tuttu.system.Addresses;
import org.tuttu.system.DemoData;
import org.tuttu.system.Home;
import org.tuttu.system.Ports;
import org.tuttu.system.Stack;
import org.tuttu.system.Tuning;
import org.tuttu.system.bench.BenchServlets;

/** The whole system with a database of one size, and what is asked of it. */
final class Site implements AutoCloseable {
  private final String size;
  private final int connections;
  private final Home home;
  private final Result result;
  private final Stack stack;
  private Connection connection;
  private Loader loader;
  private Samples samples;
  private Pages pages;
  private List<Load> loads = List.of();

  Site(Path root, String size, ScaleOptions options, Result result) {
    this.size = size;
    this.connections = options.connections();
    this.result = result;
    home = new Home(root, root.resolve(".tuttu/scale").resolve(size), root.resolve(".tuttu/tools"));
    stack = new Stack(home, Ports.free(), DemoData.of(size), options.steady() ? Tuning.quickStart(BenchServlets::addTo) : Tuning.throughput(BenchServlets::addTo));
    Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
  }

  void start() throws SQLException, IOException {
    long start = System.nanoTime();
    stack.start(line -> result.say(String.format(Locale.ROOT, "[%s, %3d s] %s", size, (System.nanoTime() - start) / 1_000_000_000, line)));
    connection = stack.addresses().connect();
    loader = new Loader(at().portal(), connections);
    samples = new Samples(connection);
  }

  /** Finds the pages, and asks for each of them in turns. */
  void warmUp(int seconds) throws Exception {
    pages = new Pages(at(), samples);
    loads = answered(pages.all());
    result.say("[" + size + "] Warming up for " + seconds + " s");
    int turns = Math.max(1, seconds / loads.size());
    for (int i = 0; i < turns; i++) for (Load load : loads) loader.run(load, 1);
  }

  /** Those pages that are there. */
  List<Load> answered(List<Load> loads) throws IOException, InterruptedException {
    List<Load> answered = new ArrayList<>();
    for (Load load : loads) {
      int status = loader.look(load)[0];
      if (status == 200) answered.add(load);
      else result.say("[" + size + "] " + load.name() + " answers " + status + " and is left out: " + load.requests().get(0).path());
    }
    return answered;
  }

  String size() {
    return size;
  }

  Addresses at() {
    return stack.addresses();
  }

  Loader loader() {
    return loader;
  }

  Samples samples() {
    return samples;
  }

  Pages pages() {
    return pages;
  }

  /** Empty before it is warm. */
  List<Load> loads() {
    return loads;
  }

  Optional<Load> named(String name) {
    return loads.stream().filter(load -> load.name().equals(name)).findFirst();
  }

  Path folder() {
    return home.folder();
  }

  @Override
  public void close() {
    try {
      if (connection != null) connection.close();
    } catch (SQLException e) {
      result.say(e.getMessage());
    }
    stack.close();
  }

  /** Removes the database. */
  void forget() {
    Stack.forget(home);
  }
}
