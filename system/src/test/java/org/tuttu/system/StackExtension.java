package org.tuttu.system;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the one stack of a test run, of each Java machine that shares in it, when the first class asks for it, on free ports and with fresh data, and stops it at the end. */
final class StackExtension implements BeforeAllCallback, ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(StackExtension.class);

  /** The stack of this test run, started, or the one attached to. Closed by JUnit after the last class. */
  record Running(Addresses addresses, Stack stack) implements AutoCloseable {
    @Override
    public void close() {
      if (stack != null) stack.close();
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    running(context);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Addresses.class || type == Stack.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Running running = running(context);
    return parameter.getParameter().getType() == Stack.class ? running.stack() : running.addresses();
  }

  private static Running running(ExtensionContext context) {
    return context.getRoot().getStore(NAMESPACE).getOrComputeIfAbsent(Running.class, key -> start(), Running.class);
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
    stack.start(System.out::println);
    return new Running(stack.addresses(), stack);
  }
}
