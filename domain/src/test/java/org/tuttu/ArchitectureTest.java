package org.tuttu;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Schedule;
import jakarta.ejb.TimerService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tuttu.identity.Anyone;
import org.tuttu.identity.CustomerMay;
import org.tuttu.identity.Routines;
import org.tuttu.identity.SignedIn;
import org.tuttu.identity.StaffMay;
import org.tuttu.identity.SystemOnly;

/** The rules of the house for the domain. Each is tried on code that breaks it, too. */
class ArchitectureTest {

  /** Which capability may use which. */
  private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
      Map.entry("shared", Set.of()),
      Map.entry("identity", Set.of("shared")),
      Map.entry("lists", Set.of("shared", "identity")),
      Map.entry("timeline", Set.of("shared", "identity")),
      Map.entry("audit", Set.of("shared", "identity", "lists")),
      Map.entry("customer", Set.of("shared", "identity", "lists", "timeline", "audit")),
      Map.entry("catalog", Set.of("shared", "identity", "lists", "audit")),
      Map.entry("ordering", Set.of("shared", "identity", "lists", "timeline", "audit", "customer", "catalog")),
      Map.entry("billing", Set.of("shared", "identity", "lists", "timeline", "audit", "customer", "catalog", "ordering")),
      Map.entry("documents", Set.of("shared", "identity", "lists", "audit", "customer", "catalog", "ordering", "billing")),
      Map.entry("collection", Set.of("shared", "identity", "lists", "timeline", "audit", "customer", "catalog", "ordering", "billing")),
      Map.entry("subscriptions", Set.of("shared", "identity", "lists", "timeline", "audit", "customer", "catalog", "ordering", "billing")),
      Map.entry("communication", Set.of("shared", "identity", "lists", "timeline", "audit", "customer")),
      Map.entry("notifications", Set.of("shared", "identity", "lists", "audit", "customer", "communication")),
      Map.entry("exchange", Set.of("shared", "identity", "lists", "audit", "customer", "catalog", "ordering")),
      Map.entry("replenishment", Set.of("shared", "identity", "lists", "audit", "customer", "catalog", "ordering", "exchange")),
      Map.entry("finding", Set.of("shared", "identity", "lists", "audit", "customer", "catalog", "ordering", "billing")),
      Map.entry("privacy", Set.of("shared", "identity", "lists", "audit", "customer", "catalog", "ordering", "billing", "communication", "notifications", "exchange", "finding", "bulk")),
      Map.entry("bulk", Set.of("shared", "identity", "lists", "audit", "customer", "catalog", "ordering")));

  private static final JavaClasses DOMAIN = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.tuttu");

  @Test
  void capabilitiesUseOnlyThoseTheyMay() {
    arrows(ARROWS).check(DOMAIN);
    slices().matching("org.tuttu.(*)..").should().beFreeOfCycles().check(DOMAIN);

    Map<String, Set<String>> narrower = new HashMap<>(ARROWS);
    narrower.put("communication", Set.of("shared", "identity", "audit", "timeline"));
    assertBroken(arrows(narrower), DOMAIN);
  }

  @Test
  void everyPackageBelongsToACapability() {
    classes().should().resideInAnyPackage(ARROWS.keySet().stream().map(name -> "org.tuttu." + name + "..").toArray(String[]::new)).check(DOMAIN);
  }

  @Test
  void theDomainKnowsNoWebTier() {
    noClasses().should().dependOnClassesThat()
        .resideInAnyPackage("jakarta.faces..", "jakarta.servlet..", "jakarta.ws.rs..", "org.tuttu.web..", "org.tuttu.portal..", "org.tuttu.backoffice..")
        .check(DOMAIN);
  }

  @Test
  void everyPublicMethodOfABeanSaysWhoMayCallIt() {
    guarded().check(DOMAIN);
    assertBroken(guarded(), Broken.OpenBean.class);
  }

  @Test
  void nowComesFromTheClock() {
    nowFromTheClock().check(DOMAIN);
    assertBroken(nowFromTheClock(), Broken.class);
  }

  @Test
  void relationsAreLazy() {
    lazy().check(DOMAIN);
    assertBroken(lazy(), Broken.EagerByDefault.class);
    assertBroken(lazy(), Broken.EagerBySaying.class);
  }

  @Test
  void entitiesHaveNoPublicSetters() {
    noSetters().check(DOMAIN);
    assertBroken(noSetters(), Broken.EagerByDefault.class);
  }

  @Test
  void whatIsDoneAgainAndAgainIsARoutine() {
    noTimersBesideRoutines().check(DOMAIN);
    assertBroken(noTimersBesideRoutines(), Broken.OwnTimer.class);
    assertBroken(noTimersBesideRoutines(), Broken.OwnCalendar.class);
  }

  private static ArchRule arrows(Map<String, Set<String>> arrows) {
    return classes().should(new ArchCondition<>("use only the capabilities that theirs may use") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        String own = capability(type);
        type.getDirectDependenciesFromSelf().forEach(dependency -> {
          String other = capability(dependency.getTargetClass());
          if (own != null && other != null && !other.equals(own) && !arrows.getOrDefault(own, Set.of()).contains(other)) {
            events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
          }
        });
      }
    });
  }

  private static String capability(JavaClass type) {
    String[] names = type.getPackageName().split("\\.");
    return names.length > 2 && type.getPackageName().startsWith("org.tuttu.") ? names[2] : null;
  }

  /** {@code shared} cannot say it, as it does not know who may be calling, and what it holds is nobody's data; a request's own state needs no leave. */
  private static ArchRule guarded() {
    List<Class<? extends java.lang.annotation.Annotation>> accesses =
        List.of(CustomerMay.class, StaffMay.class, SignedIn.class, Anyone.class, SystemOnly.class);
    return methods().that().arePublic().and().areDeclaredInClassesThat().areAnnotatedWith(ApplicationScoped.class)
        .and().areDeclaredInClassesThat().resideOutsideOfPackage("org.tuttu.shared..")
        .should(new ArchCondition<>("say who may call them") {
          @Override
          public void check(JavaMethod method, ConditionEvents events) {
            boolean says = accesses.stream().anyMatch(access -> method.isAnnotatedWith(access) || method.getOwner().isAnnotatedWith(access));
            if (!says && !method.getModifiers().contains(JavaModifier.STATIC) && !method.getModifiers().contains(JavaModifier.SYNTHETIC)) {
              events.add(SimpleConditionEvent.violated(method, method.getFullName()));
            }
          }
        });
  }

  private static ArchRule nowFromTheClock() {
    return noClasses().that().doNotHaveFullyQualifiedName("org.tuttu.shared.SystemClock").should()
        .callMethodWhere(new DescribedPredicate<JavaMethodCall>("now() without the Clock") {
          @Override
          public boolean test(JavaMethodCall call) {
            boolean asks = call.getTargetOwner().getPackageName().equals("java.time") && call.getName().equals("now")
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
            boolean reads = call.getTargetOwner().isEquivalentTo(System.class) && call.getName().equals("currentTimeMillis");
            return asks || reads;
          }
        });
  }

  private static ArchRule lazy() {
    return fields().that().areDeclaredInClassesThat().areAnnotatedWith(Entity.class).should(new ArchCondition<>("be lazy") {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        boolean eager = field.tryGetAnnotationOfType(ManyToOne.class).filter(relation -> relation.fetch() == FetchType.EAGER).isPresent()
            || field.tryGetAnnotationOfType(OneToOne.class).filter(relation -> relation.fetch() == FetchType.EAGER).isPresent()
            || field.tryGetAnnotationOfType(OneToMany.class).filter(relation -> relation.fetch() == FetchType.EAGER).isPresent()
            || field.tryGetAnnotationOfType(ManyToMany.class).filter(relation -> relation.fetch() == FetchType.EAGER).isPresent()
            || field.tryGetAnnotationOfType(ElementCollection.class).filter(relation -> relation.fetch() == FetchType.EAGER).isPresent();
        if (eager) {
          events.add(SimpleConditionEvent.violated(field, field.getFullName()));
        }
      }
    });
  }

  private static ArchRule noTimersBesideRoutines() {
    return noClasses().that().doNotHaveFullyQualifiedName(Routines.class.getName()).should().dependOnClassesThat().areAssignableTo(TimerService.class)
        .orShould().dependOnClassesThat().areAssignableTo(Schedule.class);
  }

  private static ArchRule noSetters() {
    return methods().that().areDeclaredInClassesThat().areAnnotatedWith(Entity.class).and().haveNameMatching("set[A-Z].*").should().notBePublic()
        .allowEmptyShould(true);
  }

  private static void assertBroken(ArchRule rule, Class<?> type) {
    assertBroken(rule, new ClassFileImporter().importClasses(type));
  }

  private static void assertBroken(ArchRule rule, JavaClasses types) {
    assertThat(rule.evaluate(types).hasViolation()).as("notices that somebody does not: " + rule.getDescription()).isTrue();
  }

  /** Each breaks a rule. */
  private static class Broken {

    Instant moment() {
      return Instant.now();
    }

    @ApplicationScoped
    private static class OpenBean {

      public void doSomething() {}
    }

    private static class OwnTimer {

      void start(TimerService timers) {
        timers.createTimer(1, null);
      }
    }

    private static class OwnCalendar {

      @Schedule(hour = "3")
      void work() {}
    }

    @Entity
    private static class EagerByDefault {

      @ManyToOne
      private Object relation;

      public void setRelation(Object relation) {
        this.relation = relation;
      }
    }

    @Entity
    private static class EagerBySaying {

      @OneToMany(fetch = FetchType.EAGER)
      private List<Object> relations;
    }
  }
}
