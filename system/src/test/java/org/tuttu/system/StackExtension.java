package org.tuttu.system;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts the one stack of a Java machine that shares in a test run when the first class asks for it, on free ports and with fresh data, and stops it at the end. A test that killed the
 * applications and failed before they were back leaves no ruin to the next.
 */
final class StackExtension implements BeforeAllCallback, BeforeEachCallback, ParameterResolver {

  /** The stack of this Java machine, started, or the one attached to. */
  record Running(Addresses addresses, Stack stack) {}

  /** Not in JUnit's store: where several machines share the classes, JUnit ends after each of these. */
  private static Running running;

  @Override
  public void beforeAll(ExtensionContext context) {
    running();
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    Stack stack = running().stack();
    if (stack != null && !stack.hasApplications()) stack.restartApplications();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Addresses.class || type == Stack.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Running running = running();
    return parameter.getParameter().getType() == Stack.class ? running.stack() : running.addresses();
  }

  private static synchronized Running running() {
    if (running == null) running = start();
    return running;
  }

  private static Running start() {
    String attached = System.getProperty("tuttu.stack");
    if (attached != null) return new Running(Addresses.of(Path.of(attached)), null);
    Path root = Path.of("..").toAbsolutePath().normalize();
    Home home = new Home(root, root.resolve("system/target/stack" + System.getProperty("tuttu.fork", "")), root.resolve(".tuttu/tools"));
    try {
      new Leftovers(home).stop(System.out::println);
      home.forget();
    } catch (IOException e) {
      throw new StackFailed("The data of an earlier test run could not be removed: " + e.getMessage(), e);
    }
    Stack stack = new Stack(home, Ports.free(), DemoData.SMALL);
    Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
    stack.start(System.out::println);
    return new Running(stack.addresses(), stack);
  }
}
