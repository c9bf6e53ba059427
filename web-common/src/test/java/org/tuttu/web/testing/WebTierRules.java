package org.tuttu.web.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a module of the web tier may not know. */
public abstract class WebTierRules {
  private static final DescribedPredicate<JavaClass> ENTITY =
      describe("entities", type -> type.isAnnotatedWith("jakarta.persistence.Entity"));
  private static final DescribedPredicate<JavaMethodCall> NOW_WITHOUT_CLOCK = describe("now() without the Clock",
      call -> call.getName().equals("now") && call.getTargetOwner().getPackageName().equals("java.time")
          && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class)));

  private final JavaClasses own;

  protected WebTierRules(String ownPackage) {
    this.own = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(ownPackage);
  }

  protected JavaClasses own() {
    return own;
  }

  @Test
  void knowsNoPersistenceAndNoEntity() {
    noClasses().should().dependOnClassesThat().resideInAnyPackage("jakarta.persistence..", "org.eclipse.persistence..", "org.flywaydb..")
        .allowEmptyShould(true).check(own);
    noClasses().should().dependOnClassesThat(ENTITY).allowEmptyShould(true).check(own);
  }

  @Test
  void asksTheClockForNow() {
    noClasses().should().callMethodWhere(NOW_WITHOUT_CLOCK).allowEmptyShould(true).check(own);
  }

  /** That the domain is reached only through the given packages. */
  protected void reachesOnly(String... allowed) {
    var domain = resideInAnyPackage(List.of("shared", "identity", "audit", "customer", "catalog", "ordering", "billing", "documents", "collection", "subscriptions", "cases", "communication",
        "planning", "sales", "marketing", "analytics").stream().map(name -> "org.tuttu." + name + "..").toArray(String[]::new));
    noClasses().should().dependOnClassesThat(domain.and(DescribedPredicate.not(resideInAnyPackage(allowed))))
        .allowEmptyShould(true).check(own);
  }
}
