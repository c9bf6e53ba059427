package org.tuttu.identity;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Who may call: a staff member whose role includes the permission. */
@Guarded
@InterceptorBinding
@Inherited
@Target({METHOD, TYPE})
@Retention(RUNTIME)
public @interface StaffMay {

  @Nonbinding
  StaffPermission value();
}
