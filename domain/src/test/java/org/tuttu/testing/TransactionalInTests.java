package org.tuttu.testing;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Stand in for the server's interceptors of {@code @Transactional}: one for each type that the domain uses. */
final class TransactionalInTests {

  private TransactionalInTests() {}

  @Transactional
  @Interceptor
  @Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
  static class Required {

    @AroundInvoke
    Object transact(InvocationContext call) throws Exception {
      return Transactions.in(TxType.REQUIRED, call::proceed);
    }
  }

  @Transactional(TxType.REQUIRES_NEW)
  @Interceptor
  @Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
  static class RequiresNew {

    @AroundInvoke
    Object transact(InvocationContext call) throws Exception {
      return Transactions.in(TxType.REQUIRES_NEW, call::proceed);
    }
  }

  @Transactional(TxType.SUPPORTS)
  @Interceptor
  @Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
  static class Supports {

    @AroundInvoke
    Object transact(InvocationContext call) throws Exception {
      return Transactions.in(TxType.SUPPORTS, call::proceed);
    }
  }

  @Transactional(TxType.NOT_SUPPORTED)
  @Interceptor
  @Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
  static class NotSupported {

    @AroundInvoke
    Object transact(InvocationContext call) throws Exception {
      return Transactions.in(TxType.NOT_SUPPORTED, call::proceed);
    }
  }

  @Transactional(TxType.NEVER)
  @Interceptor
  @Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
  static class Never {

    @AroundInvoke
    Object transact(InvocationContext call) throws Exception {
      return Transactions.in(TxType.NEVER, call::proceed);
    }
  }
}
