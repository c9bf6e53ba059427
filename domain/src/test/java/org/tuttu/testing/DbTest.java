package org.tuttu.testing;

import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CurrentUser;

/**
 * A test of domain beans on a real, migrated PostgreSQL, with the real access interceptor. All tests share the database: each makes its own
 * customers and numbers. Time stands still at {@link TestClock#START}.
 */
public abstract class DbTest {

  @RegisterExtension
  static final DomainBeans BEANS = new DomainBeans();

  @BeforeEach
  void resetClock() {
    clock().reset();
  }

  protected static <T> T bean(Class<T> type) {
    return CDI.current().select(type).get();
  }

  /** Calls as somebody, in a request of its own. */
  protected static <T> T as(Caller caller, Callable<T> work) {
    RequestContextController request = CDI.current().select(RequestContextController.class).get();
    boolean activated = request.activate();
    CurrentUser user = bean(CurrentUser.class);
    Caller before = user.caller().orElse(null);
    try {
      user.is(caller);
      return work.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      user.is(before);
      if (activated) {
        request.deactivate();
      }
    }
  }

  /** As {@link #as(Caller, Callable)}, for a command that returns nothing. */
  protected static void as(Caller caller, Runnable work) {
    as(caller, () -> {
      work.run();
      return null;
    });
  }

  /** Works in one transaction, past the access rules: for looking into the database. */
  protected static <T> T transaction(Callable<T> work) {
    try {
      return Transactions.in(TxType.REQUIRED, work);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  protected static EntityManager em() {
    return Transactions.entityManager();
  }

  protected static DataSource dataSource() {
    return TestDatabase.dataSource();
  }

  protected static TestClock clock() {
    return (TestClock) DomainBeans.CLOCK;
  }

  protected static Clock time() {
    return DomainBeans.CLOCK;
  }

  /**
   * Does a job as on nodes that die in the middle: again and again, each time cut off from the database one statement later, until it gets to its end.
   *
   * @return how often it was cut off
   */
  protected static int cutOffEverywhere(Runnable job) {
    return CutConnection.everywhere(job);
  }

  /** How many statements the work sends to the database. */
  protected static int statementsOf(Runnable work) {
    int before = StatementCount.sent();
    work.run();
    return StatementCount.sent() - before;
  }
}
