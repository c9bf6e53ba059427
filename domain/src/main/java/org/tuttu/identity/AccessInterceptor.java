package org.tuttu.identity;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.NotFound;

/** Checks who may call a domain method, before its transaction begins, and reports refusals. */
@Guarded
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class AccessInterceptor {

  @Inject
  CurrentUser user;

  @Inject
  Event<AccessRefused> refusals;

  @AroundInvoke
  Object check(InvocationContext call) throws Exception {
    Rule rule = Rule.of(call.getMethod());
    if (!rule.isMetBy(user)) {
      throw refused(new AccessDenied(rule.permission()), new AccessRefused(user.caller().orElse(null), rule.permission(), null, null));
    }
    try {
      return call.proceed();
    } catch (NotFound missing) {
      throw refused(missing, new AccessRefused(user.caller().orElse(null), rule.permission(), missing.type(), missing.id()));
    }
  }

  private RuntimeException refused(RuntimeException refusal, AccessRefused event) {
    if (user.isNewRefusal(refusal)) {
      refusals.fire(event);
    }
    return refusal;
  }

  private record Rule(Annotation annotation) {

    /** The method's own annotation, or else its class's; a method without either is closed. */
    static Rule of(Method method) {
      Annotation own = among(method.getAnnotations());
      return new Rule(own != null ? own : among(method.getDeclaringClass().getAnnotations()));
    }

    private static Annotation among(Annotation[] annotations) {
      for (Annotation annotation : annotations) {
        if (annotation.annotationType().isAnnotationPresent(Guarded.class)) {
          return annotation;
        }
      }
      return null;
    }

    boolean isMetBy(CurrentUser user) {
      if (annotation instanceof CustomerMay may) {
        return user.caller().map(Caller::actingFor).filter(acting -> acting.access().allows(may.value())).isPresent();
      }
      if (annotation instanceof StaffMay may) {
        return user.has(may.value().least());
      }
      if (annotation instanceof SignedIn) {
        return user.isSignedIn();
      }
      if (annotation instanceof SystemOnly) {
        return user.caller().filter(Caller::isSystem).isPresent();
      }
      return annotation instanceof Anyone;
    }

    String permission() {
      if (annotation instanceof CustomerMay may) {
        return may.value().name();
      }
      if (annotation instanceof StaffMay may) {
        return may.value().name();
      }
      return annotation == null ? "none" : annotation.annotationType().getSimpleName();
    }
  }
}
