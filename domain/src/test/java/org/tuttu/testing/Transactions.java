package org.tuttu.testing;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional.TxType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.Callable;

/** Transactions of the test's thread, and the entity manager that joins them, as the server's would. */
final class Transactions {

  private static final ThreadLocal<EntityManager> CURRENT = new ThreadLocal<>();

  private Transactions() {}

  /** Of the transaction that this thread is in. */
  static EntityManager current() {
    return CURRENT.get();
  }

  static EntityManager entityManager() {
    return (EntityManager) Proxy.newProxyInstance(Transactions.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, args) -> {
      EntityManager em = CURRENT.get();
      try {
        if (em != null) {
          return method.invoke(em, args);
        }
        try (EntityManager own = TestDatabase.factory().createEntityManager()) {
          return method.invoke(own, args);
        }
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    });
  }

  static <T> T in(TxType type, Callable<T> work) throws Exception {
    EntityManager outer = CURRENT.get();
    return switch (type) {
      case REQUIRES_NEW -> inNew(outer, work);
      case REQUIRED -> outer == null ? inNew(null, work) : work.call();
      case SUPPORTS -> outer == null ? reading(work) : work.call();
      case NOT_SUPPORTED -> without(outer, work);
      case NEVER -> outside(outer, work);
      default -> throw new IllegalArgumentException("not used in the domain: " + type);
    };
  }

  private static <T> T reading(Callable<T> work) throws Exception {
    try (EntityManager em = TestDatabase.factory().createEntityManager()) {
      CURRENT.set(em);
      return work.call();
    } finally {
      CURRENT.remove();
    }
  }

  private static <T> T outside(EntityManager outer, Callable<T> work) throws Exception {
    if (outer != null) {
      throw new IllegalStateException("there is a transaction");
    }
    return work.call();
  }

  private static <T> T without(EntityManager outer, Callable<T> work) throws Exception {
    CURRENT.remove();
    try {
      return work.call();
    } finally {
      if (outer != null) {
        CURRENT.set(outer);
      }
    }
  }

  private static <T> T inNew(EntityManager outer, Callable<T> work) throws Exception {
    try (EntityManager em = TestDatabase.factory().createEntityManager()) {
      CURRENT.set(em);
      em.getTransaction().begin();
      // All statements of a transaction on one connection from the start, as on the server: a lock taken by a native query holds.
      em.unwrap(java.sql.Connection.class);
      T result = work.call();
      em.getTransaction().commit();
      return result;
    } catch (RuntimeException e) {
      if (CURRENT.get().getTransaction().isActive()) {
        CURRENT.get().getTransaction().rollback();
      }
      throw e;
    } finally {
      if (outer == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(outer);
      }
    }
  }
}
