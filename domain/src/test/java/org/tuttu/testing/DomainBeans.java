package org.tuttu.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.jboss.weld.injection.spi.JpaInjectionServices;
import org.jboss.weld.injection.spi.ResourceInjectionServices;
import org.jboss.weld.injection.spi.ResourceReferenceFactory;
import org.jboss.weld.injection.spi.helpers.SimpleResourceReference;
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
            .addServices(new EntityManagers(), new Resources())
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
    public ResourceReferenceFactory<EntityManager> registerPersistenceContextInjectionPoint(
        InjectionPoint point) {
      return () -> new SimpleResourceReference<>(Transactions.entityManager());
    }

    @Override
    public ResourceReferenceFactory<EntityManagerFactory> registerPersistenceUnitInjectionPoint(
        InjectionPoint point) {
      return () -> new SimpleResourceReference<>(TestDatabase.factory());
    }

    @Override
    public void cleanup() {
      // nothing is held
    }
  }

  /** The only resource that beans ask for is the database. */
  private static class Resources implements ResourceInjectionServices {

    @Override
    public ResourceReferenceFactory<Object> registerResourceInjectionPoint(InjectionPoint point) {
      return () -> new SimpleResourceReference<>(TestDatabase.watched());
    }

    @Override
    public ResourceReferenceFactory<Object> registerResourceInjectionPoint(String jndiName, String mappedName) {
      return () -> new SimpleResourceReference<>(TestDatabase.watched());
    }

    @Override
    public void cleanup() {
      // nothing is held
    }
  }
}
