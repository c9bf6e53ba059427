package org.tuttu.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/** Counts the statements that EclipseLink sends, and those that beans prepare and execute themselves. */
public class StatementCount implements SessionCustomizer {

  private static final AtomicInteger SENT = new AtomicInteger();
  private static final ThreadLocal<Boolean> BY_ECLIPSE_LINK = ThreadLocal.withInitial(() -> false);

  @Override
  public void customize(Session session) {
    session.getEventManager().addListener(new SessionEventAdapter() {
      @Override
      public void preExecuteCall(SessionEvent event) {
        SENT.incrementAndGet();
        BY_ECLIPSE_LINK.set(true);
      }

      @Override
      public void postExecuteCall(SessionEvent event) {
        BY_ECLIPSE_LINK.set(false);
        CutConnection.sent();
      }
    });
  }

  static int sent() {
    return SENT.get();
  }

  static DataSource watched(DataSource source) {
    return watched(DataSource.class, source);
  }

  private static <T> T watched(Class<T> type, Object target) {
    return type.cast(Proxy.newProxyInstance(StatementCount.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
      if (type == PreparedStatement.class && method.getName().equals("execute") && !BY_ECLIPSE_LINK.get()) {
        SENT.incrementAndGet();
      }
      try {
        Object result = method.invoke(target, arguments);
        return switch (method.getName()) {
          case "getConnection" -> type == DataSource.class ? watched(Connection.class, result) : result;
          case "prepareStatement" -> watched(PreparedStatement.class, result);
          default -> result;
        };
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }));
  }
}
