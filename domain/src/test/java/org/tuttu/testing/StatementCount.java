package org.tuttu.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/** Counts the statements that EclipseLink sends. */
public class StatementCount implements SessionCustomizer {

  private static final AtomicInteger SENT = new AtomicInteger();

  @Override
  public void customize(Session session) {
    session.getEventManager().addListener(new SessionEventAdapter() {
      @Override
      public void preExecuteCall(SessionEvent event) {
        SENT.incrementAndGet();
      }

      @Override
      public void postExecuteCall(SessionEvent event) {
        CutConnection.sent();
      }
    });
  }

  static int sent() {
    return SENT.get();
  }
}
