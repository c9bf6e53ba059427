package org.tuttu.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.jboss.weld.injection.spi.JpaInjectionServices;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.tuttu.collection.CheckoutInTests;
import org.tuttu.shared.TestSettings;

/** All beans of the domain in one container per test run, with the test's clock, transactions and entity manager. */
class DomainBeans implements BeforeAllCallback {

  static final Clock CLOCK = new TestClock();

  private static WeldContainer container;

  @Override
  public void beforeAll(ExtensionContext context) {
    synchronized (DomainBeans.class) {
      if (container == null) {
        container = new Weld()
            .addBeanClasses(
                TransactionalInTests.Required.class, TransactionalInTests.RequiresNew.class, TransactionalInTests.NotSupported.class,
                TransactionalInTests.Supports.class, TransactionalInTests.Never.class,
                FixedClock.class, TestSettings.class, CheckoutInTests.class)
            .addServices(new EntityManagers())
            .initialize();
      }
    }
  }

  @ApplicationScoped
  @Alternative
  @Priority(1)
  static class FixedClock {

    @Produces
    @Alternative
    @Priority(1)
    Clock clock() {
      return CLOCK;
    }
  }

  private static class EntityManagers implements JpaInjectionServices {

    @Override
    public org.jboss.weld.injection.spi.ResourceReferenceFactory<jakarta.persistence.EntityManager> registerPersistenceContextInjectionPoint(
        jakarta.enterprise.inject.spi.InjectionPoint point) {
      return () -> new org.jboss.weld.injection.spi.helpers.SimpleResourceReference<>(Transactions.entityManager());
    }

    @Override
    public org.jboss.weld.injection.spi.ResourceReferenceFactory<jakarta.persistence.EntityManagerFactory> registerPersistenceUnitInjectionPoint(
        jakarta.enterprise.inject.spi.InjectionPoint point) {
      return () -> new org.jboss.weld.injection.spi.helpers.SimpleResourceReference<>(TestDatabase.factory());
    }

    @Override
    public void cleanup() {
      // nothing is held
    }
  }
}
