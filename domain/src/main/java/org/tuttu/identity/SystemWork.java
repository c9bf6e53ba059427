package org.tuttu.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.BooleanSupplier;

/**
 * Runs what no person asked for, such as a timer's work, as the system and in a request context: a timer inside an EAR has none.
 */
@Dependent
public class SystemWork {

  private static final Logger LOG = System.getLogger(SystemWork.class.getName());

  @Inject
  CurrentUser user;

  /**
   * Works in rounds until there is nothing left to do, each in whatever transaction it makes: all of them in one would be lost together. A fault ends it and is logged, never thrown: the
   * server gives a timer up for good that fails twice, and the database may be away for a minute.
   *
   * @param what  named in the log when it fails
   * @param round one round; says whether there may be more
   * @throws IllegalStateException when called in somebody's request
   */
  @ActivateRequestContext
  @Transactional(TxType.NEVER)
  public void untilDone(String what, BooleanSupplier round) {
    if (user.caller().filter(caller -> !caller.isSystem()).isPresent()) {
      throw new IllegalStateException("the system does not work in the request of a person");
    }
    user.is(Caller.system());
    try {
      while (round.getAsBoolean()) {
        // until nothing is due
      }
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, what + " failed; it will be tried again.", e);
    }
  }

  /**
   * Does a part of the system's work as the person who asked for it: with their rights, and under their name in the audit trail.
   *
   * @throws IllegalStateException when it is not the system that works
   */
  public void inTheNameOf(Caller person, Runnable work) {
    Caller before = user.require();
    if (!before.isSystem()) {
      throw new IllegalStateException("only the system works in the name of others");
    }
    user.is(person);
    try {
      work.run();
    } finally {
      user.is(before);
    }
  }
}
